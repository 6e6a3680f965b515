const BASELINE = 'Namespace label pod-security.kubernetes.io/enforce: baseline';
const RESTRICTED = 'Namespace label pod-security.kubernetes.io/enforce: restricted (warn first)';
const SERVER_DRY_RUN = '`kubectl apply --dry-run=server` in CI against the target release';
const VALIDATE = '`kubeshark-mcp validate --fail-on warning` in CI on the whole set';
const CHANGE = '`kubeshark-mcp validate --against origin/main --fail-on warning` in CI for each change';
const RBAC_REVIEW =
  'A reviewer for each change of RBAC (code owners), and `kubeshark-mcp validate --fail-on warning` in CI';
const QUOTA = 'ResourceQuota on requests and limits with a LimitRange that fills in what is left out';

/** A ValidatingAdmissionPolicy that demands what is named. */
const policy = (demand: string) => `ValidatingAdmissionPolicy: ${demand}`;

/**
 * What keeps a repair in place after it was made, by reference section: admission, quotas, or a check before merging. A
 * guardrail acts on every object, whoever wrote it; a check in CI is named where no admission can know.
 */
const GUARDRAILS: Readonly<Record<string, string>> = {
  'insecure-workload-defaults#root-users': RESTRICTED,
  'insecure-workload-defaults#privilege-escalation': RESTRICTED,
  'insecure-workload-defaults#privileged-containers': BASELINE,
  'insecure-workload-defaults#capabilities': RESTRICTED,
  'insecure-workload-defaults#host-namespaces': BASELINE,
  'insecure-workload-defaults#host-ports': BASELINE,
  'insecure-workload-defaults#host-paths': BASELINE,
  'insecure-workload-defaults#volume-types': RESTRICTED,
  'insecure-workload-defaults#seccomp': `${RESTRICTED}; \`seccompDefault: true\` on kubelets`,
  'insecure-workload-defaults#read-only-root-file-system': policy('readOnlyRootFilesystem: true in each container'),
  'insecure-workload-defaults#user-and-group-ids': policy('runAsUser of 10000 or more, or hostUsers: false'),
  'insecure-workload-defaults#apparmor-and-selinux': BASELINE,
  'insecure-workload-defaults#sysctls': `${BASELINE}; no \`--allowed-unsafe-sysctls\` on kubelets`,
  'insecure-workload-defaults#masked-proc': BASELINE,
  'insecure-workload-defaults#windows-hostprocess': BASELINE,
  'insecure-workload-defaults#probe-hosts': `${BASELINE} (since 1.34)`,
  'insecure-workload-defaults#pod-security-admission':
    'AdmissionConfiguration of PodSecurity with a default level for namespaces without labels',
  'insecure-workload-defaults#levels-that-a-change-lowers': CHANGE,
  'insecure-workload-defaults#known-holes': 'A scan of images in CI and of what runs, for known vulnerabilities',
  'insecure-workload-defaults#ports-names-and-terminals': policy('no hostAliases, no tty or stdin, ports above 1023'),
  'insecure-workload-defaults#opt-in-hardening': policy("hostUsers: false, and images of the site's own registries"),
  'insecure-workload-defaults#policies-and-constraints':
    'A reviewer for each change of policies and constraints (code owners)',
  'insecure-workload-defaults#sandboxes': policy('runtimeClassName of a sandbox in namespaces that run foreign code'),

  'resource-starvation#requests': QUOTA,
  'resource-starvation#memory-limits': QUOTA,
  'resource-starvation#cpu-limits': 'Alert on container_cpu_cfs_throttled_periods_total',
  'resource-starvation#quality-of-service':
    'ResourceQuota scoped to PriorityClass, so that nobody takes a priority unasked',
  'resource-starvation#ephemeral-storage': 'LimitRange with a default for ephemeral-storage',
  'resource-starvation#volumes-in-memory': policy('sizeLimit on each emptyDir of medium Memory'),
  'resource-starvation#units': 'LimitRange with min and max, which refuses amounts of the wrong size',
  'resource-starvation#refused-amounts': SERVER_DRY_RUN,
  'resource-starvation#pod-level-resources': SERVER_DRY_RUN,
  'resource-starvation#heap-size': 'Alert on containers ended with OOMKilled, and a load test before release',
  'resource-starvation#disruption-budgets': VALIDATE,
  'resource-starvation#budgets-that-block': 'Alert on kube_poddisruptionbudget_status_pod_disruptions_allowed at 0',
  'resource-starvation#autoscaler-targets': 'Alert on HorizontalPodAutoscalers whose condition ScalingActive is false',
  'resource-starvation#autoscaler-metrics': 'Alert on HorizontalPodAutoscalers whose condition ScalingActive is false',
  'resource-starvation#autoscaler-range': 'Alert on HorizontalPodAutoscalers that stay at maxReplicas',
  'resource-starvation#scaling-speed': VALIDATE,
  'resource-starvation#namespace-defaults':
    'Namespaces made from one template that brings LimitRange and ResourceQuota',
  'resource-starvation#namespace-limits-and-quotas': `${SERVER_DRY_RUN}; alert on FailedCreate events`,
  'resource-starvation#finished-jobs': 'ResourceQuota on count/jobs.batch',
  'resource-starvation#placement': policy('no nodeName, and no toleration of the control plane'),
  'resource-starvation#opt-in-views': VALIDATE,
  'resource-starvation#classes': SERVER_DRY_RUN,
  'resource-starvation#requests-without-measure':
    'A recommendation by VerticalPodAutoscaler in mode Off, compared in each review',

  'network-exposure#isolation': 'A default-deny NetworkPolicy in the template of each namespace',
  'network-exposure#egress-isolation': 'A default-deny NetworkPolicy for egress in the template of each namespace',
  'network-exposure#dns-and-egress': VALIDATE,
  'network-exposure#open-rules': policy('each NetworkPolicy rule names peers and ports'),
  'network-exposure#policies-that-select-nothing': VALIDATE,
  'network-exposure#policies-and-service-ports': `${VALIDATE}; a connection test after each rollout`,
  'network-exposure#egress-to-services': `${VALIDATE}; a connection test after each rollout`,
  'network-exposure#service-selectors': `${VALIDATE}; alert on Services without ready endpoints`,
  'network-exposure#service-ports': VALIDATE,
  'network-exposure#names-and-ports-of-services': VALIDATE,
  'network-exposure#node-ports-and-load-balancers':
    'ResourceQuota with services.nodeports: 0 and services.loadbalancers: 0',
  'network-exposure#services-behind-an-ingress':
    'ResourceQuota with services.nodeports: 0 and services.loadbalancers: 0',
  'network-exposure#ssh-in-containers': policy('no container port 22'),
  'network-exposure#external-addresses': 'Admission plugin DenyServiceExternalIPs',
  'network-exposure#ingress-backends': VALIDATE,
  'network-exposure#equal-paths': 'Admission webhook of the ingress controller',
  'network-exposure#tls': policy('each Ingress has tls, each Gateway listener HTTPS'),
  'network-exposure#hosts': policy('each Ingress rule names a host of its namespace'),
  'network-exposure#ingress-annotations':
    '`allow-snippet-annotations: "false"` and `annotations-risk-level: High` in the controller',
  'network-exposure#ingress-controllers': 'A scan of running images for versions past their end of life',
  'network-exposure#equal-names': '`--txt-owner-id` of ExternalDNS for each cluster',
  'network-exposure#shared-hosts': policy('hosts of an Ingress belong to its namespace'),
  'network-exposure#monitors': 'Alert on `absent(up{job="…"})` for each monitor',
  'network-exposure#lookups': VALIDATE,
  'network-exposure#exposure-that-a-change-adds': CHANGE,
  'network-exposure#sandboxes': 'A default-deny NetworkPolicy for egress in the template of each namespace',
  'network-exposure#opt-in-views': VALIDATE,
  'network-exposure#routes-and-gateways': 'Alert on routes whose condition Accepted or ResolvedRefs is false',

  'privilege-sprawl#wildcards': policy('no "*" in verbs, resources or apiGroups of Roles and ClusterRoles'),
  'privilege-sprawl#reading-secrets': RBAC_REVIEW,
  'privilege-sprawl#escalation': RBAC_REVIEW,
  'privilege-sprawl#making-credentials': RBAC_REVIEW,
  'privilege-sprawl#sessions-in-pods': 'Admission policy on CONNECT for pods/exec, pods/attach and pods/portforward',
  'privilege-sprawl#node-proxy': RBAC_REVIEW,
  'privilege-sprawl#creating-workloads': `${BASELINE}, so that no created pod reaches the node`,
  'privilege-sprawl#grants-without-effect':
    '`kubectl auth can-i --as=system:serviceaccount:NAMESPACE:NAME` after each rollout',
  'privilege-sprawl#cluster-admin': policy('no binding to cluster-admin outside named ones'),
  'privilege-sprawl#subjects': policy('no binding to system:masters, system:authenticated or system:unauthenticated'),
  'privilege-sprawl#dangling-bindings': VALIDATE,
  'privilege-sprawl#accounts': policy('serviceAccountName is set and is not default'),
  'privilege-sprawl#api-tokens': policy('automountServiceAccountToken: false unless a label says otherwise'),
  'privilege-sprawl#credentials-in-plain-text': 'A secret scanner before each commit and in CI',
  'privilege-sprawl#secrets-as-variables': policy('no secretKeyRef or secretRef in env and envFrom'),
  'privilege-sprawl#secrets-in-the-set': 'A secret scanner before each commit, and an external store for values',
  'privilege-sprawl#namespaces': policy('no workloads in default and kube-system'),
  'privilege-sprawl#permissions-that-a-change-adds': `${RBAC_REVIEW} with \`--against\` the main branch`,
  'privilege-sprawl#configuration-of-the-cluster': RBAC_REVIEW,
  'privilege-sprawl#storage-classes': policy('StorageClasses say encrypted: "true"'),
  'privilege-sprawl#review-lists': RBAC_REVIEW,
  'privilege-sprawl#accounts-with-power': RBAC_REVIEW,

  'fragile-rollouts#readiness-probes': policy('a readinessProbe in each container with ports'),
  'fragile-rollouts#liveness-probes': `${VALIDATE}; alert on restarts`,
  'fragile-rollouts#slow-starts': 'progressDeadlineSeconds, and an alert on CrashLoopBackOff',
  'fragile-rollouts#probe-ports-and-commands': VALIDATE,
  'fragile-rollouts#image-tags': policy('images have a digest or a version, never latest'),
  'fragile-rollouts#image-names': policy('images come from named registries'),
  'fragile-rollouts#image-pull-policy': 'Admission plugin AlwaysPullImages where tenants share nodes',
  'fragile-rollouts#update-strategy': VALIDATE,
  'fragile-rollouts#rollouts-that-stand-still': '`kubectl rollout status --timeout` after each apply',
  'fragile-rollouts#volumes-that-attach-once': '`kubectl rollout status --timeout` after each apply',
  'fragile-rollouts#shutdown': 'A rollout under load in CI that counts failed requests',
  'fragile-rollouts#selectors-and-templates': SERVER_DRY_RUN,
  'fragile-rollouts#stateful-sets': VALIDATE,
  'fragile-rollouts#replicas-and-spread': policy('replicas of 2 or more where a namespace is labelled production'),
  'fragile-rollouts#jobs': policy('activeDeadlineSeconds in each Job'),
  'fragile-rollouts#cron-jobs': policy('concurrencyPolicy of each CronJob is Forbid or Replace'),
  'fragile-rollouts#cron-time-zones': SERVER_DRY_RUN,
  'fragile-rollouts#configuration-references': `${VALIDATE}; \`kubectl rollout status --timeout\` after each apply`,
  'fragile-rollouts#environment-and-files': VALIDATE,
  'fragile-rollouts#volume-mounts': SERVER_DRY_RUN,
  'fragile-rollouts#changes-that-cannot-be-applied': CHANGE,
  'fragile-rollouts#protection-that-a-change-takes-away': CHANGE,
  'fragile-rollouts#parts-left-to-fill-in': VALIDATE,
  'fragile-rollouts#claims': `${VALIDATE}; alert on claims that stay Pending`,
  'fragile-rollouts#webhooks': policy('webhooks leave kube-system and their own namespace out'),

  'api-drift#removed-api-versions': '`kubeshark-mcp validate --kubernetes-version NEXT` in CI before each upgrade',
  'api-drift#beta-and-deprecated-versions': 'Alert on apiserver_requested_deprecated_apis',
  'api-drift#kinds-and-versions': SERVER_DRY_RUN,
  'api-drift#custom-resources': `${SERVER_DRY_RUN}, with the CRDs installed`,
  'api-drift#unknown-fields': '`fieldValidation: Strict` for every client that writes',
  'api-drift#types-and-values': SERVER_DRY_RUN,
  'api-drift#required-fields': SERVER_DRY_RUN,
  'api-drift#text-that-cannot-be-read': VALIDATE,
  'api-drift#deprecated-settings': 'Warnings of the API server made errors in CI (`kubectl --warnings-as-errors`)',
  'api-drift#old-labels-and-registries': policy('no image from k8s.gcr.io'),
  'api-drift#removed-volume-drivers': SERVER_DRY_RUN,
  'api-drift#values-that-validation-refuses': SERVER_DRY_RUN,
  'api-drift#versions-of-custom-kinds': CHANGE,
  'api-drift#suppressions': '`kubeshark-mcp validate --no-suppressions` once a month, read by someone',

  'site-lists#registries': policy('images begin with a registry of the site'),
  'site-lists#labels-and-annotations': policy('objects carry the labels and annotations that the site demands'),
  'site-lists#ids': policy('runAsUser and runAsGroup lie in the ranges of the namespace'),
  'site-lists#volumes': BASELINE,
  'site-lists#classes-and-accounts': policy('classes and accounts are of the list for the namespace'),
  'site-lists#amounts': 'LimitRange with max, ResourceQuota for the namespace',
};

/** The guardrail of a reference section, `name#section`; for one that names none of its own, a check before merging. */
export function guardrailOf(section: string): string {
  return GUARDRAILS[section] ?? VALIDATE;
}

/** The sections that have a guardrail of their own. */
export const GUARDED_SECTIONS: readonly string[] = Object.keys(GUARDRAILS);
