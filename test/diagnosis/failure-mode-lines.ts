import type { ModeId } from '../../src/modes/failure-modes.js';
import { deployment, guarded, policy } from './clean-set.js';

/** One symptom, cause or risk of a failure mode, and by what it is known. */
export interface FailureModeLine {
  readonly mode: ModeId;
  readonly kind: 'symptom' | 'cause' | 'risk';
  /** What happens, in words of our own. */
  readonly line: string;
  /** How people tell it; each must be diagnosed as this mode first. */
  readonly told: readonly [string, string, ...string[]];
  /** A manifest that shows it, or why none can. */
  readonly shown: string | { readonly unseen: string };
  /** Rules that find it in that manifest; empty where it cannot be seen. */
  readonly rules: readonly string[];
  /** The section that explains it. */
  readonly section: string;
}

type Entry = Omit<FailureModeLine, 'mode' | 'kind'>;

function of(mode: ModeId, lines: Readonly<Record<FailureModeLine['kind'], readonly Entry[]>>): FailureModeLine[] {
  return (['symptom', 'cause', 'risk'] as const).flatMap((kind) =>
    lines[kind].map((line) => ({ ...line, mode, kind })),
  );
}

const binding = (subject: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: orders }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - ${subject}
`;
const ingress = (path: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: orders, namespace: shop }
spec:
  ingressClassName: nginx
  tls: [{ hosts: [orders.example.com], secretName: orders-tls }]
  rules:
    - host: orders.example.com
      http:
        paths:
          - ${path}
`;

export const FAILURE_MODE_LINES: readonly FailureModeLine[] = [
  ...of('insecure-workload-defaults', {
    symptom: [
      {
        line: 'Containers run as user 0.',
        told: ['id in our container prints uid=0(root), how do we stop that', 'every container of ours runs as root'],
        shown: guarded(
          deployment({ podSecurity: 'securityContext: { runAsUser: 0, seccompProfile: { type: RuntimeDefault } }' }),
        ),
        rules: ['no-root-user'],
        section: 'insecure-workload-defaults#root-users',
      },
      {
        line: 'Pods come up although nothing limits what their process may do.',
        told: [
          'our pods have no securityContext at all',
          'none of the Deployments sets any security context, is that bad',
        ],
        shown: guarded(deployment({ podSecurity: '', security: '' })),
        rules: ['require-run-as-non-root', 'no-privilege-escalation', 'require-seccomp-profile'],
        section: 'insecure-workload-defaults#root-users',
      },
      {
        line: 'Linux capabilities that the program never uses are still there.',
        told: [
          'the container still has CAP_NET_RAW, how do I drop it',
          'pod runs with SYS_ADMIN capability, auditor complains',
        ],
        shown: guarded(
          deployment({
            security:
              'securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { add: [SYS_ADMIN] } }',
          }),
        ),
        rules: ['no-added-capabilities'],
        section: 'insecure-workload-defaults#capabilities',
      },
      {
        line: 'A directory of the node is mounted into a pod.',
        told: [
          'a workload pod mounts hostPath /etc from the node',
          'someone mounted the directory /var/lib/kubelet of the host into an app pod',
        ],
        shown: guarded(deployment({ pod: 'volumes: [{ name: host, hostPath: { path: /var/lib } }]' })),
        rules: ['no-host-path'],
        section: 'insecure-workload-defaults#host-paths',
      },
      {
        line: 'A privileged container can leave its sandbox for the node.',
        told: [
          'the pod is privileged and could break out to the node',
          'attacker escaped from a privileged container onto the host',
        ],
        shown: guarded(deployment({ security: 'securityContext: { privileged: true }' })),
        rules: ['no-privileged-container'],
        section: 'insecure-workload-defaults#privileged-containers',
      },
      {
        line: 'Pod Security admission refuses what is deployed.',
        told: [
          'deploy fails: violates PodSecurity "restricted:latest"',
          'the namespace enforces the baseline pod security standard and rejects our pods',
        ],
        shown: guarded(
          `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: limited } }\n`,
        ),
        rules: ['no-malformed-pod-security-label'],
        section: 'insecure-workload-defaults#pod-security-admission',
      },
    ],
    cause: [
      {
        line: 'Examples and chart defaults come without security settings.',
        told: [
          'I took the upstream example Deployment, it has no security context',
          'the Helm chart defaults leave securityContext empty',
        ],
        shown: guarded(deployment({ podSecurity: '', security: '' })),
        rules: ['require-run-as-non-root', 'require-dropped-capabilities'],
        section: 'insecure-workload-defaults#root-users',
      },
      {
        line: 'Assistants repeat such permissive examples.',
        told: [
          'the assistant generated a pod that runs as root with all capabilities',
          'ChatGPT wrote me a privileged container, is that necessary?',
        ],
        shown: guarded(deployment({ security: '' })),
        rules: ['no-privilege-escalation', 'require-dropped-capabilities'],
        section: 'insecure-workload-defaults#privilege-escalation',
      },
      {
        line: 'Settings stand on the pod or on the container, and only one of the two was written.',
        told: [
          'does allowPrivilegeEscalation belong to the pod or to the container securityContext',
          'I set the securityContext on the pod level only, what is missing for the containers',
        ],
        shown: guarded(deployment({ security: 'securityContext: { readOnlyRootFilesystem: true }' })),
        rules: ['no-privilege-escalation', 'require-dropped-capabilities'],
        section: 'insecure-workload-defaults#privilege-escalation',
      },
      {
        line: 'The three levels of the Pod Security Standards are mixed up.',
        told: [
          'what is the difference between the privileged, baseline and restricted levels',
          'is baseline or restricted the right pod security level for my namespace',
        ],
        shown: guarded(
          `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: strict } }\n`,
        ),
        rules: ['no-malformed-pod-security-label'],
        section: 'insecure-workload-defaults#pod-security-admission',
      },
    ],
    risk: [
      {
        line: 'A hole in the program becomes a way to the node, because its container starts as root and nobody objected.',
        told: [
          'an RCE in our app gave the attacker root in the container and then the node',
          'if someone exploits a CVE in this container, could he escape to the host? It has no security context',
        ],
        shown: guarded(deployment({ podSecurity: '', security: '' })),
        rules: ['require-run-as-non-root'],
        section: 'insecure-workload-defaults#root-users',
      },
    ],
  }),
  ...of('resource-starvation', {
    symptom: [
      {
        line: 'A container is killed for using more memory than its limit.',
        told: ['container gets OOMKilled', 'pod exits with code 137 as soon as it uses more memory than allowed'],
        shown: guarded(
          deployment({ resources: 'resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 128Mi } }' }),
        ),
        rules: ['no-request-above-limit'],
        section: 'resource-starvation#memory-limits',
      },
      {
        line: 'The scheduler finds no node, and pods stay Pending.',
        told: [
          'pods stuck in Pending, the scheduler finds no node with enough cpu',
          '0/4 nodes are available: 4 Insufficient memory.',
        ],
        shown: guarded(
          deployment({
            resources:
              'resources: { requests: { cpu: 100m, memory: 128Mi, "nvidia.com-gpu": 1 }, limits: { memory: 128Mi } }',
          }),
        ),
        rules: ['no-unknown-resource-name'],
        section: 'resource-starvation#requests',
      },
      {
        line: 'A node under pressure evicts pods that asked for nothing.',
        told: [
          'node pressure evicts our BestEffort pods',
          'pods without requests get evicted when the node runs short of memory',
        ],
        shown: guarded(deployment({ resources: '' })),
        rules: ['require-resources'],
        section: 'resource-starvation#quality-of-service',
      },
      {
        line: 'CPU throttling shows only as latency.',
        told: [
          'cpu throttling causes latency spikes in our service',
          'tail latency is bad although the cpu looks idle, the cpu limit is small',
        ],
        shown: guarded(
          deployment({
            resources: 'resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { cpu: 110m, memory: 256Mi } }',
          }),
        ),
        rules: ['no-tight-cpu-limit'],
        section: 'resource-starvation#cpu-limits',
      },
      {
        line: 'One workload takes what its neighbours on the node need.',
        told: [
          'a noisy neighbor on the node starves our pods',
          'one pod hogs the whole node and the others beside it crawl',
        ],
        shown: guarded(deployment({ resources: 'resources: { requests: { cpu: 100m, memory: 128Mi } }' })),
        rules: ['require-memory-limit'],
        section: 'resource-starvation#memory-limits',
      },
      {
        line: 'The autoscaler swings between counts.',
        told: ['HPA keeps flapping between 2 and 10 replicas', 'our autoscaler scales up and down again and again'],
        shown: guarded(
          `${deployment({ resources: 'resources: { limits: { memory: 128Mi }, requests: { memory: 128Mi } }' })}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: orders, namespace: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
  minReplicas: 3
  maxReplicas: 9
  behavior: { scaleDown: { stabilizationWindowSeconds: 0 } }
  metrics:
    - { type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }
`,
        ),
        rules: ['no-instant-scale-down', 'match-autoscaler-requests'],
        section: 'resource-starvation#scaling-speed',
      },
    ],
    cause: [
      {
        line: 'Neither requests nor limits are set.',
        told: ['none of our containers has requests or limits', 'the deployment has no resources section'],
        shown: guarded(deployment({ resources: '' })),
        rules: ['require-resources'],
        section: 'resource-starvation#requests',
      },
      {
        line: 'Round numbers stand where nobody measured.',
        told: [
          'everyone just writes cpu: 1 and memory: 1Gi without measuring',
          'how do I find the right requests instead of guessing round numbers',
        ],
        shown: { unseen: 'Whether a number was measured does not show in it.' },
        rules: [],
        section: 'resource-starvation#requests',
      },
      {
        line: 'Without a disruption budget, a drain takes every replica.',
        told: [
          'there is no PodDisruptionBudget and the drain took all replicas',
          'maintenance of the nodes evicted all our pods at the same time',
        ],
        shown: `${deployment({})}---\n${policy}`,
        rules: ['require-pod-disruption-budget'],
        section: 'resource-starvation#disruption-budgets',
      },
      {
        line: 'CPU limits lie so near to the requests that the process is throttled all the time.',
        told: [
          'cpu limit equals the request and the container is throttled constantly',
          'CFS throttling because limits.cpu is too close to requests.cpu',
        ],
        shown: guarded(
          deployment({
            resources: 'resources: { requests: { cpu: 200m, memory: 128Mi }, limits: { cpu: 220m, memory: 256Mi } }',
          }),
        ),
        rules: ['no-tight-cpu-limit'],
        section: 'resource-starvation#cpu-limits',
      },
      {
        line: 'No LimitRange gives careless pods a default.',
        told: [
          'we have no LimitRange in the namespace',
          'how can the namespace give default requests to pods that set none',
        ],
        shown: guarded(
          'apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults, namespace: shop }\nspec:\n  limits:\n    - { type: Container, default: { memory: 128Mi }, defaultRequest: { memory: 256Mi } }\n',
        ),
        rules: ['no-contradictory-limit-range'],
        section: 'resource-starvation#namespace-defaults',
      },
    ],
    risk: [
      {
        line: 'Pods that ask for nothing are moved from one crowded node to the next, and the service is gone in the end.',
        told: [
          'pods without requests get evicted, land on the next full node and are evicted again',
          'our service is practically down, its pods are evicted from one overcommitted node after the other',
        ],
        shown: guarded(deployment({ resources: '' })),
        rules: ['require-resources'],
        section: 'resource-starvation#quality-of-service',
      },
    ],
  }),
  ...of('network-exposure', {
    symptom: [
      {
        line: 'Every pod can reach every other one.',
        told: [
          'all pods can talk to all pods in our cluster',
          'how do I stop pods of one namespace from reaching those of another',
        ],
        shown: guarded(deployment({}), { policy: false }),
        rules: ['require-network-policy'],
        section: 'network-exposure#isolation',
      },
      {
        line: 'A service is open to the outside, which nobody meant.',
        told: [
          'our internal service is reachable from the internet through a LoadBalancer',
          'somebody exposed the database with a NodePort',
        ],
        shown:
          'apiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: shop }\nspec:\n  type: LoadBalancer\n  selector: { app: db }\n  ports: [{ port: 5432 }]\n',
        rules: ['no-public-load-balancer'],
        section: 'network-exposure#node-ports-and-load-balancers',
      },
      {
        line: 'A name does not resolve: it is wrong, or lacks its namespace.',
        told: [
          'could not resolve host: orders from a pod in another namespace',
          'the pod cannot look up the service name of the other namespace',
        ],
        shown: guarded(
          `${deployment({ extra: 'env: [{ name: DB_HOST, value: "http://database:5432" }]' })}---
apiVersion: v1
kind: Service
metadata: { name: database, namespace: data }
spec: { selector: { app: database }, ports: [{ port: 5432, targetPort: 8080 }] }
`,
        ),
        rules: ['match-service-dns-name'],
        section: 'network-exposure#names-and-ports-of-services',
      },
      {
        line: 'A Service selects no pod, and says nothing of it.',
        told: [
          'service has no endpoints, the selector does not match the pod labels',
          'requests to our Service just hang and kubectl get endpoints shows none',
        ],
        shown: guarded(
          `${deployment({})}---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec: { selector: { app: order }, ports: [{ port: 80, targetPort: 8080 }] }
`,
        ),
        rules: ['match-service-selector'],
        section: 'network-exposure#service-selectors',
      },
      {
        line: 'Whoever takes one pod moves on, as no policy holds them.',
        told: [
          'after one pod was hacked the attacker moved sideways to others, we have no NetworkPolicy',
          'how do I limit lateral movement between pods',
        ],
        shown: guarded(deployment({}), { policy: false }),
        rules: ['require-network-policy'],
        section: 'network-exposure#isolation',
      },
      {
        line: 'An Ingress answers 404 or 502 as a path or backend does not match.',
        told: [
          'ingress returns 404 for our path',
          'the ingress gives 502 although the pods are healthy, wrong backend port?',
        ],
        shown: guarded(
          `${deployment({})}---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec: { selector: { app: orders }, ports: [{ port: 80, targetPort: 8080 }] }
---
${ingress('{ path: /, pathType: Prefix, backend: { service: { name: orders, port: { number: 8081 } } } }')}`,
        ),
        rules: ['match-backend-port'],
        section: 'network-exposure#ingress-backends',
      },
    ],
    cause: [
      {
        line: 'Nothing separates pods unless somebody writes it down.',
        told: [
          'does Kubernetes isolate namespaces on the network by default?',
          'the cluster has no network segmentation, how do we start',
        ],
        shown: guarded(deployment({}), { policy: false }),
        rules: ['require-network-policy'],
        section: 'network-exposure#isolation',
      },
      {
        line: 'A node port or load balancer is made where an address inside of the cluster would do.',
        told: [
          'the generated service is of type NodePort, ClusterIP would be enough',
          'do I really need a LoadBalancer for a service used only by other pods',
        ],
        shown: guarded(
          `${deployment({})}---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec: { type: NodePort, selector: { app: orders }, ports: [{ port: 80, targetPort: 8080 }] }
`,
        ),
        rules: ['no-node-port'],
        section: 'network-exposure#node-ports-and-load-balancers',
      },
      {
        line: 'A selector that matches nothing is no error.',
        told: [
          'selector typo in my Service, no error and no traffic',
          'kubectl accepts a Service whose labels match no pod',
        ],
        shown: guarded(
          `${deployment({})}---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec: { selector: { app: orders, tier: web }, ports: [{ port: 80, targetPort: 8080 }] }
`,
        ),
        rules: ['match-service-selector'],
        section: 'network-exposure#service-selectors',
      },
      {
        line: 'Without a policy everything is allowed, not refused.',
        told: [
          'if no network policy exists, is traffic denied or allowed?',
          'we want deny by default for all network traffic in the namespace',
        ],
        shown: guarded(deployment({}), { policy: false }),
        rules: ['require-network-policy'],
        section: 'network-exposure#isolation',
      },
      {
        line: 'Outgoing traffic is forgotten.',
        told: [
          'our policies only cover ingress, egress is still unrestricted',
          'how do I restrict outbound traffic of pods',
        ],
        shown: guarded(
          'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: open, namespace: shop }\nspec: { podSelector: {}, policyTypes: [Egress], egress: [{}] }\n',
        ),
        rules: ['no-open-network-policy'],
        section: 'network-exposure#egress-isolation',
      },
    ],
    risk: [
      {
        line: 'From one taken pod the database of another namespace is a connection away.',
        told: [
          'a compromised pod in the web namespace connected straight to the database in another namespace',
          'what keeps a hacked pod from reaching every service of the cluster',
        ],
        shown: guarded(deployment({}), { policy: false }),
        rules: ['require-network-policy'],
        section: 'network-exposure#isolation',
      },
    ],
  }),
  ...of('privilege-sprawl', {
    symptom: [
      {
        line: 'A workload is bound to cluster-admin.',
        told: [
          'our app service account is bound to cluster-admin',
          'a ClusterRoleBinding gives a workload cluster-admin',
        ],
        shown: binding('{ kind: ServiceAccount, name: orders, namespace: shop }'),
        rules: ['no-cluster-admin-binding'],
        section: 'privilege-sprawl#cluster-admin',
      },
      {
        line: 'A rule grants every verb or every resource.',
        told: ['the Role has verbs: ["*"] and resources: ["*"]', 'rbac rule uses wildcards for everything'],
        shown:
          'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: orders, namespace: shop }\nrules:\n  - { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }\n',
        rules: ['no-wildcard-grant'],
        section: 'privilege-sprawl#wildcards',
      },
      {
        line: 'Pods share the account `default`.',
        told: ['all our pods run under the default ServiceAccount', 'every app uses the same default service account'],
        shown: guarded(deployment({ account: '' })),
        rules: ['no-unneeded-token'],
        section: 'privilege-sprawl#accounts',
      },
      {
        line: 'A token is mounted into pods that never call the API.',
        told: [
          'automountServiceAccountToken is true although the app never calls the API',
          'the pod has an API token mounted that it does not need',
        ],
        shown: guarded(deployment({ account: 'automountServiceAccountToken: true' })),
        rules: ['no-unneeded-token'],
        section: 'privilege-sprawl#api-tokens',
      },
      {
        line: 'Secrets lie in environment variables, where many can read them.',
        told: [
          'our database password is an env variable and shows in kubectl describe pod',
          'secrets injected as environment variables end up in crash dumps',
        ],
        shown: guarded(deployment({ extra: 'env: [{ name: DB_PASSWORD, value: correct-horse-9 }]' })),
        rules: ['no-plain-credential'],
        section: 'privilege-sprawl#credentials-in-plain-text',
      },
    ],
    cause: [
      {
        line: 'A binding to cluster-admin was copied from a guide.',
        told: [
          'the quickstart guide told me to create a cluster-admin binding',
          'I copied a ClusterRoleBinding with cluster-admin from a tutorial, how do I scope it down',
        ],
        shown: binding('{ kind: ServiceAccount, name: default, namespace: shop }'),
        rules: ['no-cluster-admin-binding'],
        section: 'privilege-sprawl#cluster-admin',
      },
      {
        line: 'Wildcards made it work, and stayed.',
        told: [
          'we used a wildcard in the role to get it working and never removed it',
          'how do I replace verbs "*" by what the controller really needs',
        ],
        shown:
          'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: orders }\nrules:\n  - { apiGroups: [""], resources: [pods, configmaps], verbs: ["*"] }\n',
        rules: ['no-wildcard-grant'],
        section: 'privilege-sprawl#wildcards',
      },
      {
        line: 'Workloads have no account of their own.',
        told: [
          'we never created a dedicated ServiceAccount per workload',
          'should each deployment get its own service account',
        ],
        shown: guarded(deployment({ account: '' })),
        rules: ['no-unneeded-token'],
        section: 'privilege-sprawl#accounts',
      },
      {
        line: 'Base64 is taken for encryption.',
        told: [
          'is the base64 in a Kubernetes Secret encrypted?',
          'a Secret with a base64 password is committed in git, anyone can decode it',
        ],
        shown:
          'apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: shop }\ntype: Opaque\ndata: { password: Y2hhbmdlbWU= }\n',
        rules: ['no-placeholder-secret'],
        section: 'privilege-sprawl#secrets-in-the-set',
      },
      {
        line: 'Secrets go into variables where a mounted file or an operator would do.',
        told: [
          'should I inject the secret via env or mount it as a volume',
          'we want to move secrets from env vars to files from an external secrets operator',
        ],
        shown: guarded(
          deployment({
            extra: 'env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }]',
          }),
        ),
        rules: ['no-secret-in-environment'],
        section: 'privilege-sprawl#secrets-as-variables',
      },
    ],
    risk: [
      {
        line: 'A request forged through a web application reads the token of an account that may do everything.',
        told: [
          'an SSRF let an attacker read the mounted service account token, which was cluster-admin',
          'the web pod runs with the default account that has leftover admin rights, somebody could take over the cluster',
        ],
        shown: binding('{ kind: ServiceAccount, name: default, namespace: web }'),
        rules: ['no-cluster-admin-binding'],
        section: 'privilege-sprawl#cluster-admin',
      },
    ],
  }),
  ...of('fragile-rollouts', {
    symptom: [
      {
        line: 'All pods restart since a liveness probe asks something outside of them.',
        told: [
          'liveness probe checks the database and all pods restart when it is down',
          'cascading restarts of all pods when the upstream API is slow',
        ],
        shown: guarded(deployment({ probes: 'livenessProbe: { exec: { command: [pg_isready, -h, db.shop.svc] } }' })),
        rules: ['no-liveness-on-dependency'],
        section: 'fragile-rollouts#liveness-probes',
      },
      {
        line: 'Connections break while versions change, since pods count as ready too early.',
        told: ['502s during deploys because pods become ready too early', 'dropped connections on each rollout'],
        shown: guarded(
          `${deployment({ probes: '' })}---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec: { selector: { app: orders }, ports: [{ port: 80, targetPort: 8080 }] }
`,
        ),
        rules: ['require-readiness-probe'],
        section: 'fragile-rollouts#readiness-probes',
      },
      {
        line: 'All replicas are gone at once.',
        told: [
          'maxUnavailable is too high, all replicas went away at the same time during the update',
          'the rollout took down every replica simultaneously',
        ],
        shown: guarded(
          deployment({
            spec: 'strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 100%, maxSurge: 0 } }',
          }),
        ),
        rules: ['no-total-unavailability'],
        section: 'fragile-rollouts#update-strategy',
      },
      {
        line: 'Pods of one workload run different code under the same tag.',
        told: [
          'pods run different versions although all use the :latest tag',
          'version drift between replicas with the same image tag',
        ],
        shown: guarded(deployment({ image: 'registry.example.com/shop/orders:latest' })),
        rules: ['no-mutable-image-tag'],
        section: 'fragile-rollouts#image-tags',
      },
      {
        line: 'Requests are cut off as their pod stops.',
        told: [
          'pods are killed before they finish in-flight requests',
          'no preStop hook, so running requests are cut off on shutdown',
        ],
        shown: guarded(deployment({ pod: 'terminationGracePeriodSeconds: 0' })),
        rules: ['no-zero-grace-period'],
        section: 'fragile-rollouts#shutdown',
      },
      {
        line: 'A slow program is restarted until it never starts.',
        told: [
          'slow starting app is killed in a restart loop by the liveness probe',
          'our app needs three minutes to start and is killed before, no startup probe',
        ],
        shown: guarded(
          deployment({
            probes: 'livenessProbe: { httpGet: { path: /live, port: 8080 }, periodSeconds: 1, failureThreshold: 1 }',
          }),
        ),
        rules: ['no-impatient-liveness'],
        section: 'fragile-rollouts#slow-starts',
      },
    ],
    cause: [
      {
        line: 'Liveness and readiness are taken for the same.',
        told: [
          'what is the difference between liveness and readiness probes',
          'liveness and readiness use the same endpoint, is that a problem',
        ],
        shown: guarded(
          deployment({
            probes:
              'readinessProbe: { httpGet: { path: /health, port: 8080 } }\nlivenessProbe: { httpGet: { path: /health, port: 8080 } }',
          }),
        ),
        rules: ['no-equal-probes'],
        section: 'fragile-rollouts#liveness-probes',
      },
      {
        line: 'A liveness probe asks a database or another API.',
        told: [
          'our liveness endpoint pings the database, should it?',
          'health check for liveness calls a third party API',
        ],
        shown: guarded(deployment({ probes: 'livenessProbe: { exec: { command: [redis-cli, -h, cache, ping] } }' })),
        rules: ['no-liveness-on-dependency'],
        section: 'fragile-rollouts#liveness-probes',
      },
      {
        line: 'A tag that moves names the image.',
        told: ['we deploy with the latest tag', 'the image tag is mutable and gets overwritten, what should we do'],
        shown: guarded(deployment({ image: 'registry.example.com/shop/orders' })),
        rules: ['no-mutable-image-tag'],
        section: 'fragile-rollouts#image-tags',
      },
      {
        line: 'Nothing gives a stopping pod time.',
        told: [
          'terminationGracePeriodSeconds is not set, how long does a pod get to shut down',
          'how do I write a preStop hook so that the pod drains',
        ],
        shown: guarded(
          deployment({
            pod: 'terminationGracePeriodSeconds: 5',
            shutdown: 'lifecycle: { preStop: { exec: { command: [sleep, "30"] } } }',
          }),
        ),
        rules: ['no-pre-stop-beyond-grace-period'],
        section: 'fragile-rollouts#shutdown',
      },
      {
        line: 'The bounds of an update do not fit the number of replicas.',
        told: [
          'are the default maxSurge and maxUnavailable fine for two replicas',
          'which maxUnavailable fits three replicas',
        ],
        shown: guarded(deployment({ spec: 'strategy: { rollingUpdate: { maxUnavailable: 3 } }' })),
        rules: ['no-total-unavailability'],
        section: 'fragile-rollouts#update-strategy',
      },
    ],
    risk: [
      {
        line: 'A short outage of the database becomes a long one of everything, as each pod is restarted for it.',
        told: [
          'the database had a short blip, every pod failed its liveness probe and was restarted, the outage lasted longer than the blip',
          'a brief network problem to the db restarted all our pods at once',
        ],
        shown: guarded(deployment({ probes: 'livenessProbe: { exec: { command: [mysqladmin, ping, -h, db] } }' })),
        rules: ['no-liveness-on-dependency'],
        section: 'fragile-rollouts#liveness-probes',
      },
    ],
  }),
  ...of('api-drift', {
    symptom: [
      {
        line: 'The server has no such kind in that version any more.',
        told: [
          'no matches for kind "Ingress" in version "extensions/v1beta1"',
          'kubectl says it has no match for the kind in this API version',
        ],
        shown:
          'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: orders }\nspec: { backend: { serviceName: orders, servicePort: 80 } }\n',
        rules: ['removed-api'],
        section: 'api-drift#removed-api-versions',
      },
      {
        line: 'A warning says that a version goes away.',
        told: [
          'Warning: policy/v1beta1 PodDisruptionBudget is deprecated in v1.21+, unavailable in v1.25+',
          'kubectl apply prints a deprecation warning for our HPA version',
        ],
        shown:
          'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: orders, namespace: shop }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }\n',
        rules: ['removed-api'],
        section: 'api-drift#beta-and-deprecated-versions',
      },
      {
        line: 'Fields vanish without a word after an upgrade.',
        told: [
          'since the upgrade a field of our manifest is silently ignored',
          'the field existed in the beta version and is dropped in the stable one',
        ],
        shown: guarded(deployment({ spec: 'rollbackTo: { revision: 1 }' })),
        rules: ['unknown-field'],
        section: 'api-drift#unknown-fields',
      },
      {
        line: 'A chart renders valid YAML that the server refuses.',
        told: [
          'helm template renders fine but kubectl apply fails',
          'the rendered chart is valid yaml and still the API server rejects it',
        ],
        shown: guarded(deployment({ spec: 'minReadySecond: 5' })),
        rules: ['unknown-field'],
        section: 'api-drift#unknown-fields',
      },
      {
        line: 'A schema validator reports violations.',
        told: [
          'kubeconform reports schema violations in our manifests',
          'kubeval says additional property is not allowed',
        ],
        shown: guarded(deployment({ spec: 'progressDeadlineSeconds: soon' })),
        rules: ['wrong-type'],
        section: 'api-drift#types-and-values',
      },
    ],
    cause: [
      {
        line: 'Assistants know the manifests of old posts.',
        told: [
          'the assistant wrote an Ingress with an outdated apiVersion',
          'generated yaml uses an api version from years ago that no longer exists',
        ],
        shown:
          'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: orders }\nspec: { backend: { serviceName: orders, servicePort: 80 } }\n',
        rules: ['removed-api'],
        section: 'api-drift#removed-api-versions',
      },
      {
        line: 'Tutorials were written for releases long gone.',
        told: [
          'I copied this from a tutorial for Kubernetes 1.18 and it does not apply',
          'example from an old blog post uses batch/v1beta1',
        ],
        shown:
          'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: { name: report }\nspec: { schedule: "0 1 * * *", jobTemplate: {} }\n',
        rules: ['removed-api'],
        section: 'api-drift#removed-api-versions',
      },
      {
        line: 'A chart is pinned to old versions and asks for no capabilities.',
        told: [
          'our Helm chart hard codes policy/v1beta1 instead of checking .Capabilities',
          'chart templates need Capabilities.APIVersions.Has to pick the apiVersion',
        ],
        shown:
          'apiVersion: autoscaling/v2beta2\nkind: HorizontalPodAutoscaler\nmetadata: { name: orders }\nspec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders } }\n',
        rules: ['removed-api'],
        section: 'api-drift#beta-and-deprecated-versions',
      },
      {
        line: 'Nobody validates against the release that the cluster runs.',
        told: [
          'we never validate manifests against the schema of the target cluster version',
          'how do I check our yaml against the API of 1.31 before the upgrade',
        ],
        shown: { unseen: 'What is not run leaves no trace in a manifest.' },
        rules: [],
        section: 'api-drift#unknown-fields',
      },
      {
        line: '`Deprecated` and `removed` are mixed up.',
        told: [
          'is a deprecated api still working or already removed',
          'what is the difference between a deprecated and a removed API version',
        ],
        shown:
          'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: PriorityLevelConfiguration\nmetadata: { name: orders }\nspec: { type: Limited, limited: { nominalConcurrencyShares: 1, limitResponse: { type: Reject } } }\n',
        rules: ['removed-api'],
        section: 'api-drift#beta-and-deprecated-versions',
      },
    ],
    risk: [
      {
        line: 'A manifest with a version removed long ago looks right, passes as YAML, and fails on every cluster of today.',
        told: [
          'generated Ingress uses extensions/v1beta1, passes yamllint, but our modern cluster refuses it',
          'manifest looks correct yet fails because the apiVersion was removed in 1.22',
        ],
        shown:
          'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ host: a.example.com, http: { paths: [{ backend: { serviceName: web, servicePort: 80 } }] } }] }\n',
        rules: ['removed-api'],
        section: 'api-drift#removed-api-versions',
      },
    ],
  }),
];
