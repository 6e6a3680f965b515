/** What of a clean Deployment is written differently; an empty text leaves a part out. */
export interface DeploymentParts {
  /** Fields of the Deployment's spec. */
  readonly spec?: string;
  /** The pod's securityContext. */
  readonly podSecurity?: string;
  readonly account?: string;
  /** More fields of the pod. */
  readonly pod?: string;
  readonly image?: string;
  /** The container's securityContext. */
  readonly security?: string;
  readonly resources?: string;
  readonly probes?: string;
  readonly shutdown?: string;
  /** More fields of the container. */
  readonly extra?: string;
}

const CLEAN = {
  spec: '',
  podSecurity: 'securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: RuntimeDefault } }',
  account: 'automountServiceAccountToken: false',
  pod: '',
  image: 'registry.example.com/shop/orders:1.4.2',
  security:
    'securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }',
  resources: 'resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }',
  probes: 'readinessProbe: { httpGet: { path: /ready, port: 8080 } }',
  shutdown: 'lifecycle: { preStop: { sleep: { seconds: 10 } } }',
  extra: '',
} satisfies Required<DeploymentParts>;

function lines(indent: string, ...texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => `${indent}${line}\n`)
    .join('');
}

/** A Deployment in which nothing is wrong but what is handed in. */
export function deployment(parts: DeploymentParts): string {
  const { spec, podSecurity, account, pod, image, security, resources, probes, shutdown, extra } = {
    ...CLEAN,
    ...parts,
  };
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders, namespace: shop }
spec:
  replicas: 3
${lines('  ', spec)}  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
${lines('      ', podSecurity, account, pod)}      containers:
        - name: orders
          image: ${image}
          ports: [{ containerPort: 8080 }]
${lines('          ', security, resources, probes, shutdown, extra)}`;
}

/** Who may speak with the pods of the Deployment. */
export const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: orders, namespace: shop }
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress: [{ from: [{ podSelector: { matchLabels: { app: orders } } }], ports: [{ port: 8080 }] }]
  egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }]
`;

const BUDGET = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders, namespace: shop }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }
`;

/** Manifests with the policy and the disruption budget that a clean set has. */
export function guarded(manifests: string, guards: { readonly policy: boolean } = { policy: true }): string {
  return [
    manifests,
    ...(manifests.includes('kind: Deployment') ? [BUDGET] : []),
    ...(guards.policy ? [policy] : []),
  ].join('---\n');
}
