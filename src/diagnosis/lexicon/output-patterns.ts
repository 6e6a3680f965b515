import type { ModeId } from '../../modes/failure-modes.js';

/**
 * A family of messages that Kubernetes and its tools print. Patterns are tried on one line at a time.
 *
 * - `exact`: the message names its cause.
 * - `loose`: other causes print it too; it counts on lines where no exact family matches.
 * - `consequence`: it follows from something else; it counts in full only where no cause is told.
 */
export interface OutputPattern {
  readonly id: string;
  readonly kind: 'exact' | 'loose' | 'consequence';
  readonly pattern: RegExp;
  readonly modes: readonly (readonly [ModeId, number])[];
  readonly reason: string;
}

type Row = readonly [id: string, kind: OutputPattern['kind'], pattern: RegExp, weight: number, reason: string];

function of(mode: ModeId, rows: readonly Row[]): OutputPattern[] {
  return rows.map(([id, kind, pattern, weight, reason]) => ({ id, kind, pattern, modes: [[mode, weight]], reason }));
}

const INSECURE = of('insecure-workload-defaults', [
  [
    'pod-security-violation',
    'exact',
    /violates? PodSecurity[^\n]{0,600}/i,
    0.95,
    'Pod Security admission refused the pod.',
  ],
  [
    'would-run-as-root',
    'exact',
    /container has runAsNonRoot and image (?:will run as root|has non-numeric user)[^\n]{0,80}/i,
    0.95,
    'The image would run as root, which the pod forbids.',
  ],
  [
    'breaks-non-root',
    'exact',
    /container'?s runAsUser[^\n]{0,40}breaks non-root policy/i,
    0.95,
    'The pod asks for user 0 and forbids it.',
  ],
  [
    'no-fitting-scc',
    'exact',
    /unable to validate against any security context constraint[^\n]{0,300}/i,
    0.95,
    'No security context constraint admits the pod.',
  ],
  [
    'privileged-refused',
    'exact',
    /privileged container(?:s are| is) not allowed[^\n]{0,100}/i,
    0.95,
    'A policy refused a privileged container.',
  ],
  [
    'capability-refused',
    'exact',
    /capabilit(?:y|ies) (?:may not be added|not allowed|must be dropped)[^\n]{0,60}/i,
    0.9,
    'A policy refused a Linux capability.',
  ],
  [
    'host-access-refused',
    'exact',
    /host ?(?:path|network|pid|ipc|port|namespaces?)s?\b[^\n]{0,60}\b(?:not allowed|are not allowed|disallowed|forbidden|denied)/i,
    0.9,
    'A policy refused access to the node.',
  ],
  [
    'policy-on-privilege',
    'exact',
    /\b(?:disallow|deny|block|require|restrict|psp|k8spsp|no)-(?:privileged?|privilege-escalation|host-path|host-namespaces?|host-ports?|run-as-non-?root|run-as-root|root|capabilit\w{1,4}|ro-rootfs|read-?only-root\w{0,10}|proc-mount|seccomp|apparmor|selinux)[\w-]{0,60}/i,
    0.9,
    'An admission policy on container privileges refused the object.',
  ],
  [
    'no-root-allowed',
    'exact',
    /\b(?:cannot|can't|must not|should not|refus\w{1,3} to) (?:be )?(?:run|start|execute\w?|running)[^\n]{0,30} as (?:the )?root\b/i,
    0.85,
    'The process refuses to run as root, or must not.',
  ],
  [
    'low-port-denied',
    'exact',
    /\bbind[^\n]{0,60}(?:\b|:)(?:80|443|53|[1-9]\d{0,2})\b[^\n]{0,40}(?:permission denied|EACCES)/i,
    0.9,
    'A user without privileges cannot bind a low port.',
  ],
  [
    'read-only-file-system',
    'exact',
    /read-only file ?system|EROFS/i,
    0.9,
    'The root file system is read-only and the process writes to it.',
  ],
  [
    'file-permission-denied',
    'loose',
    /\b(?:permission denied|EACCES|operation not permitted|EPERM)\b/i,
    0.8,
    'The user of the container may not do this: its user, group or capabilities do not fit.',
  ],
  [
    'running-as-root-warning',
    'exact',
    /\b(?:running|started|runs) as (?:the )?(?:super)?(?:user ')?root\b[^\n]{0,60}/i,
    0.8,
    'The process says that it runs as root.',
  ],
  [
    'seccomp-or-apparmor',
    'loose',
    /\b(?:seccomp|apparmor)\b[^\n]{0,80}(?:denied|DENIED|not found|failed|cannot|unable)/i,
    0.8,
    'A seccomp or AppArmor profile is missing or refuses.',
  ],
]);

const STARVATION = of('resource-starvation', [
  [
    'oom-killed',
    'exact',
    /\bOOM-?Kill(?:ed|ing)\b|out of memory: kill(?:ed)? process|memory cgroup out of memory|\boom-kill\b/i,
    0.97,
    'The kernel killed the container at its memory limit.',
  ],
  [
    'exit-137',
    'exact',
    /\bexit(?:ed)?(?: with)?[ -]?(?:code|status)[ :=]{0,10}137\b|\b(?:code|status) 137\b/i,
    0.85,
    'Exit code 137 is a kill, mostly for memory.',
  ],
  [
    'runtime-out-of-memory',
    'exact',
    /java\.lang\.OutOfMemoryError|heap out of memory|Cannot allocate memory|std::bad_alloc|\bMemoryError\b|fatal error: out of memory|runtime: out of memory/i,
    0.9,
    'The process asked for more memory than it may have.',
  ],
  [
    'unschedulable',
    'exact',
    /\b0\/\d{1,5} nodes are available[^\n]{0,400}/i,
    0.95,
    'The scheduler finds no node that fits.',
  ],
  [
    'failed-scheduling',
    'exact',
    /\bFailedScheduling\b|\bUnschedulable\b|pod didn'?t trigger scale-?up|NotTriggerScaleUp|no preemption victims found/i,
    0.9,
    'The scheduler finds no node that fits.',
  ],
  [
    'insufficient',
    'exact',
    /\binsufficient (?:cpu|memory|pods|ephemeral-storage|nvidia\.com\/gpu|hugepages[\w-]{0,10})\b/i,
    0.95,
    'No node has this much left.',
  ],
  [
    'claim-unbound',
    'exact',
    /unbound immediate PersistentVolumeClaims?|volume node affinity conflict|waiting for first consumer to be created|WaitForFirstConsumer|persistentvolumeclaim "[^"\n]{1,253}" not found|no persistent volumes available|exceed max volume count/i,
    0.85,
    'The pod waits for its volume and cannot be placed.',
  ],
  [
    'evicted',
    'exact',
    /\bEvicted\b|\bThe node was low on resource\b[^\n]{0,200}|\bthe node had condition\b[^\n]{0,60}|\bEvictionThresholdMet\b|eviction manager/i,
    0.95,
    'The kubelet evicted the pod because its node ran short.',
  ],
  [
    'node-pressure',
    'exact',
    /\b(?:Memory|Disk|PID)Pressure\b|NodeHas(?:InsufficientMemory|DiskPressure|InsufficientPID)|FreeDiskSpaceFailed|ImageGCFailed/,
    0.85,
    'The node is short of memory, disk or process ids.',
  ],
  [
    'storage-limit',
    'exact',
    /ephemeral local storage usage exceeds|usage of emptydir volume[^\n]{0,100}exceeds|no space left on device|ENOSPC/i,
    0.85,
    'Local storage of the pod or node is used up.',
  ],
  [
    'quota-exceeded',
    'exact',
    /exceeded quota[^\n]{0,300}|failed quota[^\n]{0,300}/i,
    0.95,
    'The quota of the namespace refuses the pod.',
  ],
  [
    'limit-range',
    'exact',
    /\b(?:maximum|minimum) (?:cpu|memory|ephemeral-storage|storage)[^\n]{0,40} usage per (?:container|pod|persistentvolumeclaim)|(?:limit|request) ratio per (?:container|pod)|must specify (?:limits|requests)\.\w{1,20}/i,
    0.9,
    'A limit range refuses these requests or limits.',
  ],
  [
    'above-limit',
    'exact',
    /must be less than or equal to (?:cpu|memory|ephemeral-storage|hugepages[\w-]{0,10})? ?limit/i,
    0.95,
    'A request is higher than its limit.',
  ],
  [
    'disruption-budget',
    'exact',
    /violate the pod'?s disruption budget|cannot evict pod|PodDisruptionBudget[^\n]{0,60}(?:disruptionsAllowed|allowed disruptions)|ALLOWED DISRUPTIONS|error when evicting pods?/i,
    0.95,
    'A disruption budget keeps the pod on its node.',
  ],
  [
    'no-metrics',
    'exact',
    /missing request for (?:cpu|memory)|FailedGet(?:Resource|Pods|External|Object|ContainerResource)Metric|FailedComputeMetricsReplicas|unable to (?:get|fetch) metrics|HPA was unable to compute|invalid metrics|ScalingActive +False|<unknown>\/\d{1,3}%|FailedUpdateStatus.{0,40}horizontal|metrics-server|AmbiguousSelector/i,
    0.9,
    'The autoscaler cannot compute a replica count, often for want of requests.',
  ],
  [
    'autoscaler-rescale',
    'loose',
    /SuccessfulRescale|ScalingLimited|TooManyReplicas|DesiredWithinRange|ScaleDownStabilized/i,
    0.75,
    'The autoscaler changes the replica count.',
  ],
  [
    'throttled',
    'exact',
    /CPUThrottl\w{0,12}|cfs_throttled|nr_throttled|throttled_(?:time|periods|usec)|cpu throttling/i,
    0.95,
    'The container is held back by its CPU limit.',
  ],
  [
    'preempted',
    'exact',
    /\bPreempted\b|\bPreempting\b|preempted by (?:a )?pod|\bPreemption\b/,
    0.85,
    'A pod of higher priority took the place.',
  ],
  [
    'placement',
    'exact',
    /(?:had|have) (?:untolerated )?taint|didn'?t (?:match|tolerate|satisfy)[^\n]{0,60}(?:affinity|selector|taint|topology spread|node)|MatchNodeSelector|were unschedulable|no nodes available to schedule|Too many pods/i,
    0.9,
    'Taints, affinity or spread rules leave no node.',
  ],
  [
    'admission-on-resources',
    'exact',
    /\b(?:require|enforce|container)-(?:requests?|limits?|resources?|pod-requests|memory|cpu|pdb)[\w-]{0,50}|cpu and memory resource requests|(?:resource )?(?:limits|requests) (?:are|is) (?:required|not set|missing)|has no (?:resource|cpu|memory)[ \w]{0,20}limits?/i,
    0.9,
    'A policy asks for requests and limits.',
  ],
  [
    'status-pending',
    'loose',
    /^\S{1,253} +\d{1,3}\/\d{1,3} +Pending\b|\bStatus: +Pending\b|\bphase: ?Pending\b/i,
    0.75,
    'The pod is not placed on any node.',
  ],
]);

const NETWORK = of('network-exposure', [
  [
    'upstream-refused',
    'exact',
    /connect\(\) failed[^\n]{0,80}while connecting to upstream[^\n]{0,200}|upstream (?:timed out|prematurely closed|connect error)[^\n]{0,200}|no live upstreams|no healthy upstream|upstream sent (?:too big|invalid)|recv\(\) failed[^\n]{0,60}upstream/i,
    0.9,
    'The ingress cannot use the backend: port, path or readiness does not fit.',
  ],
  [
    'no-endpoints',
    'exact',
    /does not have any active endpoints?|no endpoints available for service[^\n]{0,100}|error obtaining endpoints[^\n]{0,160}|\bEndpoints: +(?:<none>|$)|no active endpoints?|subsets? (?:is )?empty|ENDPOINTS\s{1,40}<none>/i,
    0.95,
    'The selector of the service matches no ready pod.',
  ],
  [
    'service-not-found',
    'exact',
    /\bservices? "[^"\n]{1,253}" (?:not found|does not exist)|no object matching key "[^"\n]{1,300}" in local store|service [\w./-]{1,253} (?:not found|does not exist)|error getting service|cannot find service|backend ?not ?found|RefNotPermitted|InvalidBackend/i,
    0.9,
    'The backend names a service that is not there.',
  ],
  [
    'default-backend',
    'exact',
    /default backend - 404|404 page not found|no available server|no ingress class|ingress (?:does not contain|class)[^\n]{0,60}(?:valid|not found|missing)|ignoring ingress/i,
    0.9,
    'No rule of an ingress matches the request.',
  ],
  [
    'gateway-error',
    'loose',
    /\b(?:50[234]) (?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/i,
    0.85,
    'The ingress gets no answer from the backend.',
  ],
  [
    'status-code',
    'loose',
    /\bHTTP\/[\d.]{1,4}"? (?:404|502|503|504)\b|" (?:404|502|503|504) \d{1,9}\b|status(?:[ _]?code)?[ :=]{1,3}(?:404|502|503|504)\b/i,
    0.7,
    'Requests are not answered by the backend.',
  ],
  [
    'name-not-resolved',
    'exact',
    /no such host|\bENOTFOUND\b|\bEAI_AGAIN\b|could not resolve host|name or service not known|temporary failure in name resolution|NXDOMAIN|can't resolve|cannot resolve|unknown ?host(?:exception)?|could not translate host name|nodename nor servname|server can't find|SERVFAIL|bad address '|failed to resolve (?!reference)|could not look ?up|lookup [\w.-]{1,253} on [\d.]{7,15}|server misbehaving|nameserver limits? (?:was |were )?exceeded|DNSConfigForming/i,
    0.9,
    'The name does not resolve from this pod.',
  ],
  [
    'connection-refused',
    'loose',
    /connection refused|ECONNREFUSED|connection timed out|\bETIMEDOUT\b|i\/o timeout|no route to host|EHOSTUNREACH|network is unreachable|connect(?:ion)? timeout|connection attempt failed|could not connect to|failed to connect to|dial tcp[^\n]{0,100}(?:timeout|refused|reset)|context deadline exceeded while (?:dial|connect)/i,
    0.8,
    'The other side does not answer at this address and port.',
  ],
  [
    'policy-drop',
    'exact',
    /policy denied|Policy verdict: (?:deny|DENIED)|\bDROPPED\b[^\n]{0,60}polic|polic[^\n]{0,40}\bdropp?ed\b|blocked by (?:a )?network ?polic/i,
    0.9,
    'A network policy drops the connection.',
  ],
  [
    'port-taken',
    'exact',
    /provided port is already allocated|provided port is not in the valid range|node ?port[^\n]{0,80}(?:already|invalid|range)|didn'?t have free ports for the requested pod ports|provided IP is (?:already allocated|not in the valid range)/i,
    0.9,
    'The node port or address of the service cannot be had.',
  ],
  [
    'load-balancer-pending',
    'exact',
    /\bLoadBalancer +[\d.]{7,15} +<pending>|SyncLoadBalancerFailed|EnsuringLoadBalancer|CreatingLoadBalancerFailed|UpdateLoadBalancerFailed|external-?ip[^\n]{0,30}<?pending|failed to ensure load balancer|unable to (?:find|resolve|discover) (?:suitable |at least one )?subnets?|could not find any suitable subnets/i,
    0.9,
    'The load balancer of the service is not provided.',
  ],
  [
    'ingress-admission',
    'exact',
    /validate\.nginx\.ingress\.kubernetes\.io|host "[^"\n]{1,253}" and path "[^"\n]{1,253}" is already defined|is already defined in ingress|cannot be used with pathType|pathType (?:Prefix|Exact|ImplementationSpecific)/i,
    0.9,
    'The ingress controller refused the rule.',
  ],
  [
    'certificate',
    'exact',
    /kubernetes ingress controller fake certificate|x509: certificate is valid for[^\n]{0,100}|certificate (?:has expired|signed by unknown authority|is not valid for)|ssl_error_\w{1,30}|error loading certificate|local ssl certificate[^\n]{0,60}not found|tls: (?:failed to verify|handshake failure|bad certificate)/i,
    0.75,
    'The certificate that is served does not fit the name.',
  ],
  [
    'policy-on-exposure',
    'exact',
    /\b(?:disallow|deny|block|restrict|require|no)-(?:node-?ports?|load-?balancers?(?:-services?)?|external-ips?|ingress\w{0,12}|wildcard-ingress|network-?polic\w{1,4})[\w-]{0,40}|services? of type (?:NodePort|LoadBalancer)[^\n]{0,20}not allowed/i,
    0.9,
    'An admission policy on exposure refused the object.',
  ],
  [
    'route-refused',
    'exact',
    /NotAllowedByListeners|NoMatchingParent|NoMatchingListenerHostname|BackendNotFound|InvalidKind|GatewayNotAccepted|UnsupportedValue[^\n]{0,30}route/i,
    0.9,
    'The gateway does not take the route.',
  ],
  [
    'external-service',
    'exact',
    /\S{1,253} +(?:LoadBalancer|NodePort) +[\d.]{7,15} +[\d.]{7,15}/,
    0.7,
    'A service is reachable from outside of the cluster.',
  ],
]);

const PRIVILEGE = of('privilege-sprawl', [
  [
    'rbac-denied',
    'exact',
    /is forbidden: User "[^"\n]{1,300}" cannot [^\n]{1,200}|User "[^"\n]{1,300}" cannot (?:get|list|watch|create|update|patch|delete|deletecollection|impersonate|use|bind|escalate)\b[^\n]{0,200}/i,
    0.97,
    'RBAC refuses what this identity asks for.',
  ],
  [
    'rbac-escalation',
    'exact',
    /attempting to grant RBAC permissions not currently held[^\n]{0,100}|cannot impersonate|is not allowed to (?:grant|bind|escalate|impersonate)/i,
    0.97,
    'Nobody may grant what they do not hold.',
  ],
  [
    'rbac-object',
    'exact',
    /\b(?:cluster)?role(?:binding)?s?(?:\.rbac\.authorization\.k8s\.io)? "[^"\n]{1,253}" not found|cannot change roleRef|RBAC: (?:clusterrole|role)[^\n]{0,100}not found|RBAC DENY/i,
    0.9,
    'A role or binding is missing or cannot be changed.',
  ],
  [
    'service-account',
    'exact',
    /serviceaccounts? "?[\w.:/-]{0,253}"? not found|error looking up service account[^\n]{0,200}|failed to (?:fetch|get|create|find) token[^\n]{0,40}|service account[^\n]{0,60}(?:token|not found)[^\n]{0,60}(?:expired|invalid|not found|missing)?|no such file or directory[^\n]{0,20}serviceaccount\/token|\/var\/run\/secrets\/kubernetes\.io\/serviceaccount\/token[^\n]{0,60}/i,
    0.85,
    'The service account or its token is not there.',
  ],
  [
    'secret-missing',
    'exact',
    /\bsecrets? "?[\w./-]{1,253}"? not found|references non-existent secret key|couldn'?t find key [\w.-]{1,253} in Secret[^\n]{0,100}|object "[^"\n]{1,253}"\/"[^"\n]{1,253}" not registered|MountVolume\.SetUp failed for volume "[^"\n]{1,253}"[^\n]{0,60}secret[^\n]{0,80}/i,
    0.9,
    'A secret or its key is not where the pod looks for it.',
  ],
  [
    'registry-auth',
    'exact',
    /pull access denied[^\n]{0,160}|no basic auth credentials|unauthorized: (?:authentication required|access to the requested resource|incorrect username)|failed to (?:authorize|fetch (?:anonymous|oauth) token)[^\n]{0,100}|may require ['"]?docker login|401 unauthorized|denied: (?:requested access|permission)[^\n]{0,80}|insufficient_scope|FailedToRetrieveImagePullSecret|unable to retrieve some image pull secrets/i,
    0.92,
    'The registry wants credentials that the pod does not have.',
  ],
  [
    'cloud-identity',
    'exact',
    /AssumeRoleWithWebIdentity|not authorized to perform: ?[\w:*]{3,60}|AccessDenied(?:Exception)?\b|NoCredentialProviders|unable to locate credentials|AADSTS\d{5,8}|Permission '?[\w.]{3,80}'? denied on resource|WebIdentityErr|ManagedIdentityCredential/i,
    0.85,
    'The cloud identity of the pod may not do this, or is missing.',
  ],
  [
    'not-logged-in',
    'loose',
    /you must be logged in to the server|\bUnauthorized\b|the server has asked for the client to provide credentials|forbidden: user "?system:anonymous/i,
    0.65,
    'The API server does not accept these credentials.',
  ],
  [
    'forbidden',
    'loose',
    /error from server \(forbidden\)|\bis forbidden\b|403 Forbidden|\bForbidden\b/,
    0.6,
    'The request is not permitted.',
  ],
  [
    'can-i',
    'exact',
    /kubectl auth can-i[^\n]{0,160}|\bResources +Non-Resource URLs +Resource Names +Verbs|\*\.\* +\[\] +\[\] +\[\*\]/i,
    0.9,
    'It is the list of what an identity may do.',
  ],
  [
    'policy-on-identity',
    'exact',
    /\b(?:disallow|deny|block|restrict|require|no)-(?:automount\w{0,12}|default-service-?account|service-?account|cluster-?admin|wildcard|rbac|secrets?|anonymous|role-?bindings?|cluster-?roles?)[\w-]{0,40}|auto-?mounting (?:of )?service ?account/i,
    0.9,
    'An admission policy on identities or secrets refused the object.',
  ],
  [
    'store-sync',
    'exact',
    /SecretSyncedError|could not get secret data from provider|SecretStore[^\n]{0,60}(?:not ready|invalid|is not ready)|error processing spec\.data|no key could decrypt secret|sealed secret[^\n]{0,60}(?:unseal|decrypt)/i,
    0.9,
    'The secret store does not hand out the secret.',
  ],
]);

const ROLLOUT = of('fragile-rollouts', [
  [
    'probe-failed',
    'exact',
    /\b(?:liveness|readiness|startup) probe (?:failed|errored|warning)[^\n]{0,240}|failed (?:liveness|startup|readiness) probe[^\n]{0,60}|HTTP probe failed with statuscode[^\n]{0,10}/i,
    0.95,
    'A probe fails: the pod gets no traffic or is restarted.',
  ],
  ['unhealthy-event', 'loose', /\bUnhealthy\b/, 0.75, 'A probe fails: the pod gets no traffic or is restarted.'],
  [
    'rollout-deadline',
    'exact',
    /exceeded its progress deadline|ProgressDeadlineExceeded|timed out waiting for (?:the condition|rollout)|rollout to finish: [^\n]{0,120}|old replicas are pending termination|error: timed out waiting/i,
    0.9,
    'New pods do not become ready in time.',
  ],
  [
    'helm-release',
    'exact',
    /UPGRADE FAILED: (?:release|timed out|context deadline|another operation|post-upgrade|pre-upgrade|cannot patch|an error occurred while rolling back|failed to replace|resource[^\n]{0,60}not ready)[^\n]{0,160}|INSTALLATION FAILED: (?:timed out|context deadline|failed (?:post|pre)-install)[^\n]{0,100}|another operation \(install\/upgrade\/rollback\) is in progress|has no deployed releases|has been rolled back due to (?:atomic|rollback)|context deadline exceeded$/i,
    0.85,
    'The release did not become ready, or an earlier one stands in its way.',
  ],
  [
    'image-not-found',
    'exact',
    /manifest (?:unknown|for [^\n]{1,200} not found)|manifest tagged by[^\n]{0,100}|reference [^\n]{1,200}: not found|\bInvalidImageName\b|couldn'?t parse image[^\n]{0,120}|invalid reference format|ErrImageNeverPull|repository [^\n]{1,200} not found|no matching manifest for \S{1,40}|failed to resolve reference[^\n]{0,200}not found/i,
    0.92,
    'The image or its tag does not exist.',
  ],
  [
    'image-pull',
    'consequence',
    /\bImagePullBackOff\b|\bErrImagePull\b|Back-off pulling image[^\n]{0,200}|Failed to pull image[^\n]{0,200}/i,
    0.85,
    'The image cannot be pulled, so the rollout stops.',
  ],
  [
    'crash-loop',
    'consequence',
    /\bCrashLoopBackOff\b|Back-off restarting failed container[^\n]{0,100}/i,
    0.85,
    'The container starts and ends again and again.',
  ],
  [
    'immutable-field',
    'exact',
    /field is immutable|updates to (?:statefulset|daemonset|job|pod) spec for fields other than[^\n]{0,100}|(?:statefulset|pod|job) updates may not change fields other than|may not change once set|selector does not match template `?labels|`?selector`? does not match/i,
    0.9,
    'The update changes a field that cannot change in place.',
  ],
  [
    'shutdown-hook',
    'exact',
    /FailedPreStopHook|FailedPostStartHook|PostStartHookError|PreStopHookError|exceeded (?:its )?grace period|did not (?:terminate|exit) (?:gracefully|in time)|stopping container[^\n]{0,60}grace|exit(?:ed)?(?: with)? (?:code|status)[ :=]{0,10}143\b/i,
    0.85,
    'The container does not stop in an orderly way.',
  ],
  [
    'terminated-early',
    'loose',
    /\bSIGTERM\b|\bSIGKILL\b|signal: (?:terminated|killed)/i,
    0.7,
    'The container was told to stop or killed.',
  ],
  [
    'volume-attached',
    'exact',
    /Multi-Attach error for volume[^\n]{0,200}|volume is already (?:exclusively )?attached|is already used by pod/i,
    0.85,
    'Old and new pod want a volume that only one of them can have.',
  ],
  [
    'config-missing',
    'exact',
    /\bconfigmaps? "?[\w./-]{1,253}"? not found|couldn'?t find key [\w.-]{1,253} in ConfigMap[^\n]{0,100}/i,
    0.85,
    'A configuration that the new pods need is not there.',
  ],
  [
    'config-error',
    'consequence',
    /\bCreateContainerConfigError\b|\bCreateContainerError\b|\bRunContainerError\b/,
    0.65,
    'The container cannot be created with this configuration.',
  ],
  [
    'start-failed',
    'loose',
    /exec format error|executable file not found in \$PATH|no such file or directory: unknown|StartError|ContainerCannotRun/i,
    0.7,
    'The image does not start with this command or on this architecture.',
  ],
  [
    'rollout-paused',
    'exact',
    /DeploymentPaused|MinimumReplicasUnavailable|Deployment does not have minimum availability|ReplicaSetUpdated|ReplicaFailure +True/i,
    0.7,
    'The deployment does not have the replicas that it should.',
  ],
  [
    'floating-tag-refused',
    'exact',
    /\b(?:disallow|require|block|deny|no)-(?:latest-tag|image-tag|latest|image-digests?|floating-tags?|readiness-probe|liveness-probe|probes?|pod-probes)[\w-]{0,40}|using a mutable image tag|image tag is required/i,
    0.9,
    'A policy on image tags or probes refused the object.',
  ],
]);

const DRIFT = of('api-drift', [
  [
    'no-match-for-kind',
    'exact',
    /no matches for kind[^\n]{0,160}|no kind "[^"\n]{1,100}" is registered for version[^\n]{0,100}|unable to recognize "[^"\n]{0,300}"[^\n]{0,160}|resource mapping not found[^\n]{0,300}|could not find the requested resource|server doesn'?t have a resource type[^\n]{0,80}|the server could not find the (?:requested )?resource|no resource type/i,
    0.97,
    'The cluster does not serve this kind in this version.',
  ],
  ['install-crds', 'exact', /ensure CRDs are installed first/i, 0.9, 'The cluster does not know this kind.'],
  [
    'deprecated',
    'exact',
    /\bis deprecated in v1\.\d{1,2}\+?[^\n]{0,160}|\bunavailable in v1\.\d{1,2}\+?[^\n]{0,100}|is deprecated(?:[;,:]| since| and| as of)[^\n]{0,120}|(?:annotation|field|label) [^\n]{1,80}(?:is|has been) deprecated|\bDEPRECATED\b|non-functional in v1\.\d{1,2}/i,
    0.92,
    'A later release stops serving this.',
  ],
  [
    'removed-api',
    'exact',
    /contains removed kubernetes api[^\n]{0,160}|unable to build kubernetes objects from[^\n]{0,300}|removed in v?1\.\d{1,2}|no longer served/i,
    0.92,
    'The release holds objects of versions that the cluster stopped serving.',
  ],
  [
    'unknown-field',
    'exact',
    /unknown field[s]? ?\(?"[^"\n]{1,200}"|unknown field "?[\w.[\]]{1,200}|strict decoding error[^\n]{0,300}|ValidationError\([^)\n]{1,200}\)[^\n]{0,200}|unknown object type|additional properties? (?:not allowed|'[^'\n]{1,100}' not allowed|[\w.]{1,100} is not allowed)|additionalProperties '?[^'\n]{1,100}'? not allowed|duplicate field "|missing required field[^\n]{0,160}/i,
    0.95,
    'A field is not known to this version of the kind.',
  ],
  [
    'schema-violation',
    'exact',
    /error validating (?:data|"[^"\n]{0,300}")[^\n]{0,200}|problem validating schema[^\n]{0,200}|jsonschema[^\n]{0,60}(?:validat|does not)[^\n]{0,160}|could not find schema for[^\n]{0,100}|failed (?:downloading|initializing) schema|got (?:string|number|integer|boolean|object|array|null), want [^\n]{1,60}|json: cannot unmarshal[^\n]{0,160}|cannot be handled as a[^\n]{0,200}|expected (?:type|string|array|map|object|boolean|integer)[ ,][^\n]{0,60}got|conversion webhook for[^\n]{0,160}|Kubeconform|kubeval/i,
    0.9,
    'The manifest does not fit the schema of its version.',
  ],
  [
    'chart-version',
    'exact',
    /chart requires kubeVersion[^\n]{0,120}|incompatible with Kubernetes[^\n]{0,60}|kubeVersion:[^\n]{0,40}which is incompatible/i,
    0.95,
    'The chart is not made for this release.',
  ],
]);

export const OUTPUT_PATTERNS: readonly OutputPattern[] = [
  ...INSECURE,
  ...STARVATION,
  ...NETWORK,
  ...PRIVILEGE,
  ...ROLLOUT,
  ...DRIFT,
  {
    id: 'pod-security-policy-denied',
    kind: 'exact',
    pattern:
      /unable to validate against any pod security policy[^\n]{0,200}|PodSecurityPolicy: |no providers available to validate pod request/i,
    modes: [
      ['api-drift', 0.85],
      ['insecure-workload-defaults', 0.85],
    ],
    reason: 'A PodSecurityPolicy refused the pod, and its kind is gone since Kubernetes 1.25.',
  },
  {
    id: 'pod-security-policy-kind',
    kind: 'exact',
    pattern:
      /PodSecurityPolicy[^\n]{0,60}(?:deprecated|no matches|removed|not found)|no matches for kind "PodSecurityPolicy"/i,
    modes: [
      ['api-drift', 0.95],
      ['insecure-workload-defaults', 0.75],
    ],
    reason: 'PodSecurityPolicy was removed in Kubernetes 1.25, and what it held back needs another guard.',
  },
];

/** Parts of field paths → the mode whose guidance explains a refused value there; the first that matches decides. */
export const FIELD_MODES: readonly (readonly [RegExp, ModeId])[] = [
  [
    /securityContext|hostPath|hostNetwork|hostPID|hostIPC|privileged|capabilities|runAs|seccomp|appArmor|procMount|fsGroup/i,
    'insecure-workload-defaults',
  ],
  [
    /\.(?:requests|limits|resources|minReplicas|maxReplicas|minAvailable|scaleTargetRef|tolerations|affinity|topologySpread\w*|priorityClassName|nodeSelector|hard|overcommit)\b|volumeClaim|storage/i,
    'resource-starvation',
  ],
  [
    /[pP]robe|strategy|rollingUpdate|maxUnavailable|maxSurge|lifecycle|terminationGracePeriod|\.image\b|imagePullPolicy|minReadySeconds|spec\.selector\b|matchLabels|template\.metadata\.labels|restartPolicy|serviceName|progressDeadline/,
    'fragile-rollouts',
  ],
  [
    /\bports?\b|[pP]ort\b|nodePort|clusterIP|loadBalancer|rules\[\d{1,4}\]\.(?:host|http)|\.tls\b|ingress|egress|\.host\b|hosts\b|externalName|podSelector|ipBlock|parentRefs|backendRefs|\.paths?\b/,
    'network-exposure',
  ],
  [
    /roleRef|subjects|rules\[\d{1,4}\]\.(?:verbs|resources|apiGroups)|serviceAccount|secret|imagePullSecrets|\btoken/i,
    'privilege-sprawl',
  ],
];
