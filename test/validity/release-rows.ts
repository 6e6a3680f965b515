/** An object, and the releases whose API servers take it, with default settings and strict field validation. */
export interface ReleaseRow {
  readonly what: string;
  /** Minor numbers: `27-` from 1.27 on, `14-24`, `16-22 25-`; empty where none does. */
  readonly accepted: string;
  readonly yaml: string;
}

function row(what: string, accepted: string, yaml: string): ReleaseRow {
  return { what, accepted, yaml };
}

function object(apiVersion: string, kind: string, rest: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: orders }\n${rest}`;
}

const IMAGE = 'image: registry.example.com/orders:1.4.2';
const TEMPLATE = `template: { metadata: { labels: { app: orders } }, spec: { containers: [{ name: app, ${IMAGE} }] } }`;
const JOB_TEMPLATE = `template: { spec: { restartPolicy: Never, containers: [{ name: app, ${IMAGE} }] } }`;
const FLOW_SCHEMA = 'spec: { matchingPrecedence: 900, priorityLevelConfiguration: { name: global-default } }';
const SELECTOR = 'selector: { matchLabels: { app: orders } }';

function pod(spec: string): string {
  return object('v1', 'Pod', `spec: { containers: [{ name: app, ${IMAGE} }], ${spec} }`);
}

function container(rest: string, spec = ''): string {
  return object('v1', 'Pod', `spec: { containers: [{ name: app, ${IMAGE}, ${rest} }], ${spec} }`);
}

function volume(source: string): string {
  return pod(`volumes: [{ name: data, ${source} }]`);
}

function job(spec: string): string {
  return object('batch/v1', 'Job', `spec: { ${JOB_TEMPLATE}, ${spec} }`);
}

function cronJob(spec: string): string {
  return object('batch/v1', 'CronJob', `spec: { jobTemplate: { spec: { ${JOB_TEMPLATE} } }, ${spec} }`);
}

function statefulSet(spec: string): string {
  return object('apps/v1', 'StatefulSet', `spec: { serviceName: orders, ${SELECTOR}, ${TEMPLATE}, ${spec} }`);
}

function service(spec: string): string {
  return object('v1', 'Service', `spec: { ports: [{ port: 80 }], ${spec} }`);
}

function claim(spec: string): string {
  return object(
    'v1',
    'PersistentVolumeClaim',
    `spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, ${spec} }`,
  );
}

function autoscaler(version: string, spec: string): string {
  return object(
    `autoscaling/${version}`,
    'HorizontalPodAutoscaler',
    `spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }, maxReplicas: 3, ${spec} }`,
  );
}

function budget(version: string, spec: string): string {
  return object(`policy/${version}`, 'PodDisruptionBudget', `spec: { minAvailable: 1, ${SELECTOR}, ${spec} }`);
}

function definition(version: string): string {
  return object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', crdSpec(version)).replace(
    'name: orders',
    'name: orders.example.com',
  );
}

function crdSpec(version: string): string {
  return `spec: { group: example.com, scope: Namespaced, names: { plural: orders, kind: Order }, versions: [{ name: v1, served: true, storage: true, ${version} }] }`;
}

/** Kinds and versions that come and go. */
const KINDS: readonly ReleaseRow[] = [
  row('a Deployment of extensions/v1beta1', '14', object('extensions/v1beta1', 'Deployment', `spec: { ${TEMPLATE} }`)),
  row(
    'a StatefulSet of apps/v1beta2',
    '14',
    object('apps/v1beta2', 'StatefulSet', `spec: { serviceName: orders, ${SELECTOR}, ${TEMPLATE} }`),
  ),
  row(
    'a NetworkPolicy of extensions/v1beta1',
    '14',
    object('extensions/v1beta1', 'NetworkPolicy', 'spec: { podSelector: {} }'),
  ),
  row(
    'an Ingress of extensions/v1beta1',
    '14-21',
    object('extensions/v1beta1', 'Ingress', 'spec: { backend: { serviceName: orders, servicePort: 80 } }'),
  ),
  row(
    'an Ingress of networking.k8s.io/v1',
    '19-',
    object(
      'networking.k8s.io/v1',
      'Ingress',
      'spec: { defaultBackend: { service: { name: orders, port: { number: 80 } } } }',
    ),
  ),
  row(
    'an IngressClass of networking.k8s.io/v1beta1',
    '18-21',
    object('networking.k8s.io/v1beta1', 'IngressClass', 'spec: { controller: example.com/ingress }'),
  ),
  row(
    'a CronJob of batch/v1beta1',
    '14-24',
    object('batch/v1beta1', 'CronJob', `spec: { schedule: "0 3 * * *", jobTemplate: { spec: { ${JOB_TEMPLATE} } } }`),
  ),
  row('a CronJob of batch/v1', '21-', cronJob('schedule: "0 3 * * *"')),
  row(
    'a pod security policy',
    '14-24',
    object(
      'policy/v1beta1',
      'PodSecurityPolicy',
      'spec: { seLinux: { rule: RunAsAny }, runAsUser: { rule: RunAsAny }, supplementalGroups: { rule: RunAsAny }, fsGroup: { rule: RunAsAny } }',
    ),
  ),
  row('a disruption budget of policy/v1beta1', '14-24', budget('v1beta1', '')),
  row('a disruption budget of policy/v1', '21-', budget('v1', '')),
  row('an autoscaler of autoscaling/v2beta1', '14-24', autoscaler('v2beta1', '')),
  row('an autoscaler of autoscaling/v2beta2', '14-25', autoscaler('v2beta2', '')),
  row('an autoscaler of autoscaling/v2', '23-', autoscaler('v2', '')),
  row(
    'an EndpointSlice of discovery.k8s.io/v1beta1',
    '17-24',
    object('discovery.k8s.io/v1beta1', 'EndpointSlice', 'addressType: IPv4\nendpoints: [{ addresses: [10.1.2.3] }]'),
  ),
  row(
    'a CRD of apiextensions.k8s.io/v1beta1',
    '14-21',
    'apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\nmetadata: { name: orders.example.com }\nspec: { group: example.com, version: v1, scope: Namespaced, names: { plural: orders, kind: Order } }',
  ),
  row('a CRD of apiextensions.k8s.io/v1', '16-', definition('schema: { openAPIV3Schema: { type: object } }')),
  row('a flow schema of v1beta3', '26-31', object('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', FLOW_SCHEMA)),
  row('a flow schema of v1', '29-', object('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', FLOW_SCHEMA)),
  row('a RuntimeClass of node.k8s.io/v1', '20-', object('node.k8s.io/v1', 'RuntimeClass', 'handler: runsc')),
  row(
    'a RuntimeClass of node.k8s.io/v1beta1',
    '14-24',
    object('node.k8s.io/v1beta1', 'RuntimeClass', 'handler: runsc'),
  ),
  row(
    'an admission policy of v1',
    '30-',
    object(
      'admissionregistration.k8s.io/v1',
      'ValidatingAdmissionPolicy',
      "spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: 'object.spec.replicas <= 5' }] }",
    ),
  ),
  row(
    'a mutating policy of v1',
    '36-',
    object(
      'admissionregistration.k8s.io/v1',
      'MutatingAdmissionPolicy',
      "spec: { reinvocationPolicy: Never, matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, mutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: 'Object{}' } }] }",
    ),
  ),
  row(
    'a template of resource claims',
    '34-',
    object(
      'resource.k8s.io/v1',
      'ResourceClaimTemplate',
      'spec: { spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: gpu.example.com } }] } } }',
    ),
  ),
  row(
    'a range of service addresses',
    '33-',
    object('networking.k8s.io/v1', 'ServiceCIDR', 'spec: { cidrs: [10.99.0.0/24] }'),
  ),
  row(
    'a class of volume attributes',
    '34-',
    object('storage.k8s.io/v1', 'VolumeAttributesClass', 'driverName: csi.example.com\nparameters: { iops: "3000" }'),
  ),
  row(
    'storage capacity of v1beta1',
    '21-26',
    object('storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'storageClassName: fast'),
  ),
  row('a CSI driver of v1', '18-', object('storage.k8s.io/v1', 'CSIDriver', 'spec: { attachRequired: false }')),
  row('a review of oneself', '28-', 'apiVersion: authentication.k8s.io/v1\nkind: SelfSubjectReview\n'),
];

/** Fields of pods: unknown at first, then dropped while their feature gate is off, then judged. */
const PODS: readonly ReleaseRow[] = [
  row('a startup probe', '16-', container('startupProbe: { tcpSocket: { port: 80 } }')),
  row(
    'a startup probe that fails at once',
    '16-17',
    container('startupProbe: { tcpSocket: { port: 80 }, failureThreshold: -1 }'),
  ),
  row(
    'a spread of skew 0',
    '16-17',
    pod(
      'topologySpreadConstraints: [{ maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]',
    ),
  ),
  row(
    'a spread with minDomains that schedules anyway',
    '24-26',
    pod(
      'topologySpreadConstraints: [{ maxSkew: 1, minDomains: 2, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: {} }]',
    ),
  ),
  row(
    'a spread with an unknown policy for taints',
    '25',
    pod(
      'topologySpreadConstraints: [{ maxSkew: 1, nodeTaintsPolicy: Obey, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {} }]',
    ),
  ),
  row(
    'a spread with label keys and no selector',
    '25-26',
    pod(
      'topologySpreadConstraints: [{ maxSkew: 1, matchLabelKeys: [version], topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]',
    ),
  ),
  row('ephemeral containers at creation', '16-22', pod(`ephemeralContainers: [{ name: shell, ${IMAGE} }]`)),
  row('a sidecar', '28-', pod(`initContainers: [{ name: proxy, ${IMAGE}, restartPolicy: Always }]`)),
  row(
    'an init container that never restarts',
    '28 34-',
    pod(`initContainers: [{ name: proxy, ${IMAGE}, restartPolicy: Never }]`),
  ),
  row('a container with a restart policy', '34-', container('restartPolicy: Always')),
  row(
    'a restart policy that does not exist',
    '28 34',
    pod(`initContainers: [{ name: proxy, ${IMAGE}, restartPolicy: Sometimes }]`),
  ),
  row(
    'restart rules',
    '34-',
    container(
      'restartPolicy: Never, restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }]',
    ),
  ),
  row(
    'restart rules that restart all containers',
    '34 36-',
    container(
      'restartPolicy: Never, restartPolicyRules: [{ action: RestartAllContainers, exitCodes: { operator: In, values: [42] } }]',
    ),
  ),
  row('a resize policy', '27-', container('resizePolicy: [{ resourceName: cpu, restartPolicy: NotRequired }]')),
  row(
    'a resize policy for storage',
    '27-32',
    container('resizePolicy: [{ resourceName: ephemeral-storage, restartPolicy: NotRequired }]'),
  ),
  row('resources of a pod', '32-', pod('resources: { requests: { cpu: 1 }, limits: { cpu: 2 } }')),
  row('resources of a pod with storage', '32-33', pod('resources: { requests: { ephemeral-storage: 1Gi } }')),
  row('a host name that overrides', '34-', pod('hostnameOverride: orders.example.com')),
  row(
    'a host name that overrides on the network of the host',
    '34',
    pod('hostnameOverride: orders.example.com, hostNetwork: true'),
  ),
  row(
    'a variable from a file',
    '35-',
    container(
      'env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: data, path: env, key: A } } }]',
      'volumes: [{ name: data, emptyDir: {} }]',
    ),
  ),
  row('a variable with a blank in its name', '32-', container("env: [{ name: 'my variable', value: x }]")),
  row('a search domain with an underscore', '33-', pod('dnsConfig: { searches: [_sip._tcp.example.com] }')),
  row(
    'a sysctl with slashes',
    '25-',
    pod('securityContext: { sysctls: [{ name: net/ipv4/tcp_syncookies, value: "1" }] }'),
  ),
  row('a probe by gRPC', '23-', container('livenessProbe: { grpc: { port: 9000 } }')),
  row(
    'a readiness probe with a grace period',
    '21-24',
    container('readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 }'),
  ),
  row('sleep before the stop', '30-', container('lifecycle: { preStop: { sleep: { seconds: 5 } } }')),
  row('no sleep before the stop', '33-', container('lifecycle: { preStop: { sleep: { seconds: 0 } } }')),
  row('gates', '26-', pod('schedulingGates: [{ name: example.com/ready }]')),
  row(
    'gates that do not leave a node open',
    '26',
    pod('schedulingGates: [{ name: example.com/ready }], nodeName: node-1'),
  ),
  row('an operating system that does not exist', '23', pod('os: { name: plan9 }')),
  row(
    'Windows with what only Linux has',
    '23',
    container('securityContext: { privileged: true }', 'os: { name: windows }'),
  ),
  row('a user namespace on the network of the host', '25-32', pod('hostUsers: false, hostNetwork: true')),
  row('a seccomp profile', '19-', pod('securityContext: { seccompProfile: { type: RuntimeDefault } }')),
  row('an AppArmor profile', '30-', pod('securityContext: { appArmorProfile: { type: RuntimeDefault } }')),
  row('an odd policy for groups', '31-32', pod('securityContext: { supplementalGroupsPolicy: Some }')),
  row('an odd policy for the owner of volumes', '18-19', pod('securityContext: { fsGroupChangePolicy: Sometimes }')),
  row('an odd policy for SELinux', '32', pod('securityContext: { seLinuxChangePolicy: Sometimes }')),
  row('an odd type of proc mount', '14-32', container('securityContext: { procMount: Bare }')),
  row('an odd preemption policy of a pod', '16-18', pod('preemptionPolicy: Perhaps')),
  row(
    'an ephemeral volume',
    '21-',
    volume(
      'ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } }',
    ),
  ),
  row('a volume of an image', '31-', volume('image: { reference: registry.example.com/data:1 }')),
  row(
    'a mount that is read-only in depth and not above',
    '30',
    container(
      'volumeMounts: [{ name: data, mountPath: /data, recursiveReadOnly: Enabled }]',
      'volumes: [{ name: data, emptyDir: {} }]',
    ),
  ),
  row('claims of devices that the pod has not', '26-33', container('resources: { claims: [{ name: gpu }] }')),
  row(
    'affinity with label keys and no selector',
    '29-30',
    pod(
      'affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: zone, matchLabelKeys: [version] }] } }',
    ),
  ),
  row(
    'affinity over namespaces by their labels',
    '21-',
    pod(
      'affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: zone, namespaceSelector: {}, labelSelector: {} }] } }',
    ),
  ),
  row('an address with leading zeros', '14-35', pod('hostAliases: [{ ip: 10.0.0.01, hostnames: [db] }]')),
  row(
    'the addresses of the host',
    '29-',
    container('env: [{ name: A, valueFrom: { fieldRef: { fieldPath: status.hostIPs } } }]'),
  ),
  row('a toleration by comparison', '', pod('tolerations: [{ key: example.com/score, operator: Gt, value: "5" }]')),
  row('a signal to stop', '33-', container('lifecycle: { stopSignal: SIGUSR1 }', 'os: { name: linux }')),
];

/** Workloads and what scales them. */
const WORKLOADS: readonly ReleaseRow[] = [
  row('a suspended Job', '21-', job('suspend: true')),
  row('an indexed Job without completions', '21', job('completionMode: Indexed, parallelism: 2')),
  row(
    'a failure policy with an odd action',
    '25',
    job('podFailurePolicy: { rules: [{ action: Retry, onExitCodes: { operator: In, values: [1] } }] }'),
  ),
  row(
    'a failure policy that fails an index of a Job that counts none',
    '25 28',
    job(
      'completionMode: Indexed, completions: 2, podFailurePolicy: { rules: [{ action: FailIndex, onExitCodes: { operator: In, values: [1] } }] }',
    ),
  ),
  row('a limit per index of a Job without indexes', '28', job('backoffLimitPerIndex: 1')),
  row('an odd replacement policy', '28', job('podReplacementPolicy: Always')),
  row('a success policy of a Job without indexes', '30', job('successPolicy: { rules: [{ succeededCount: 1 }] }')),
  row('a Job that something else manages', '30-', job('managedBy: example.com/queue')),
  row('a Job that nothing nameable manages', '30-31', job('managedBy: queue')),
  row('a CronJob with a time zone', '24-', cronJob('schedule: "0 3 * * *", timeZone: Europe/Berlin')),
  row(
    'a CronJob with a time zone that does not exist',
    '24',
    cronJob('schedule: "0 3 * * *", timeZone: Europe/Atlantis'),
  ),
  row('a CronJob with a time zone in its schedule', '21-28', cronJob('schedule: "TZ=Europe/Berlin 0 3 * * *"')),
  row('ordinals', '26-', statefulSet('ordinals: { start: 1 }')),
  row('ordinals below zero', '26', statefulSet('ordinals: { start: -1 }')),
  row(
    'an odd policy for claims',
    '23-26',
    statefulSet('persistentVolumeClaimRetentionPolicy: { whenDeleted: Archive }'),
  ),
  row('a StatefulSet that waits', '22-', statefulSet('minReadySeconds: 5')),
  row('a StatefulSet with a dot in its name', '14-26', statefulSet('').replace('name: orders', 'name: orders.v2')),
  row(
    'a StatefulSet of an odd Service',
    '14-32',
    statefulSet('').replace('serviceName: orders', 'serviceName: My_Orders'),
  ),
  row(
    'a DaemonSet that surges and removes at once',
    '21',
    object(
      'apps/v1',
      'DaemonSet',
      `spec: { ${SELECTOR}, ${TEMPLATE}, updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } } }`,
    ),
  ),
  row('a policy for unhealthy pods', '26-', budget('v1', 'unhealthyPodEvictionPolicy: AlwaysAllow')),
  row('an odd policy for unhealthy pods', '26', budget('v1', 'unhealthyPodEvictionPolicy: Sometimes')),
  row(
    'how an autoscaler of v2beta2 behaves',
    '18-25',
    autoscaler('v2beta2', 'behavior: { scaleDown: { stabilizationWindowSeconds: 60 } }'),
  ),
  row(
    'an autoscaler by a container',
    '27-',
    autoscaler(
      'v2',
      'metrics: [{ type: ContainerResource, containerResource: { name: cpu, container: app, target: { type: Utilization, averageUtilization: 60 } } }]',
    ),
  ),
  row(
    'a StatefulSet that mounts what it has not',
    '14-33',
    statefulSet('').replace(IMAGE, `${IMAGE}, volumeMounts: [{ name: data, mountPath: /data }]`),
  ),
  row('a revision that is a list', '14-31', object('apps/v1', 'ControllerRevision', 'revision: 1\ndata: [1]')),
  row('tolerance below zero', '33-34', autoscaler('v2', 'behavior: { scaleUp: { tolerance: "-0.1" } }')),
  row('an autoscaler to zero', '', autoscaler('v2', 'minReplicas: 0')),
];

/** Services, storage, and what else the cluster keeps. */
const OTHERS: readonly ReleaseRow[] = [
  row('one family of addresses by the old field', '16-19', service('ipFamily: IPv4')),
  row('a policy for families', '20-', service('ipFamilyPolicy: SingleStack')),
  row('an odd policy for families', '20', service('ipFamilyPolicy: DualStack')),
  row('traffic within a node', '21-', service('internalTrafficPolicy: Local')),
  row('odd traffic within the cluster', '21', service('internalTrafficPolicy: Node')),
  row('topology of a Service', '17-21', service('topologyKeys: ["*"]')),
  row('traffic that prefers what is close', '30-', service('trafficDistribution: PreferClose')),
  row('traffic that prefers the zone', '30 34-', service('trafficDistribution: PreferSameZone')),
  row('an alias of a host without an address', '', pod('hostAliases: [{ hostnames: [db] }]')),
  row('a limit of nothing', '', object('v1', 'LimitRange', 'spec: { limits: [{ max: { cpu: 2 } }] }')),
  row(
    'a path of an Ingress without a type',
    '',
    object(
      'networking.k8s.io/v1',
      'Ingress',
      'spec: { rules: [{ http: { paths: [{ backend: { service: { name: orders, port: { number: 80 } } } }] } }] }',
    ),
  ),
  row(
    'a binding of a policy that does nothing',
    '',
    object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding', 'spec: { policyName: orders }'),
  ),
  row('odd traffic', '30', service('trafficDistribution: Anywhere')),
  row('a class of load balancers where there is none', '21', service('loadBalancerClass: example.com/lb')),
  row('a Service whose name begins with a digit', '36-', service('').replace('name: orders', 'name: 1orders')),
  row(
    'ports up to another',
    '21-',
    object(
      'networking.k8s.io/v1',
      'NetworkPolicy',
      'spec: { podSelector: {}, egress: [{ ports: [{ port: 80, endPort: 90 }] }] }',
    ),
  ),
  row(
    'ports up to a lower one',
    '21',
    object(
      'networking.k8s.io/v1',
      'NetworkPolicy',
      'spec: { podSelector: {}, egress: [{ ports: [{ port: 80, endPort: 70 }] }] }',
    ),
  ),
  row('a claim of a single pod', '27-', claim('').replace('[ReadWriteOnce]', '[ReadWriteOncePod]')),
  row('a claim with claims', '26-28', claim('').replace('requests:', 'claims: [{ name: gpu }], requests:')),
  row('a claim with a class of attributes', '29-', claim('volumeAttributesClassName: gold')),
  row('a claim with a malformed class of attributes', '29-33', claim('volumeAttributesClassName: Gold_1')),
  row('a claim from any object', '22-', claim('dataSourceRef: { apiGroup: example.com, kind: Dump, name: orders }')),
  row(
    'a volume whose driver takes a secret with a dot in its name',
    '27-',
    object(
      'v1',
      'PersistentVolume',
      'spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], csi: { driver: csi.example.com, volumeHandle: a, controllerPublishSecretRef: { name: a.b, namespace: shop } } }',
    ),
  ),
  row('an immutable map', '18-', object('v1', 'ConfigMap', 'immutable: true')),
  row(
    'an odd preemption policy',
    '16-18',
    object('scheduling.k8s.io/v1', 'PriorityClass', 'value: 10\npreemptionPolicy: Perhaps'),
  ),
  row(
    'fields by which custom objects are selected',
    '30-',
    definition(
      'selectableFields: [{ jsonPath: .spec.color }], schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { color: { type: string } } } } } }',
    ),
  ),
  row(
    'a selectable field that does not exist',
    '30',
    definition('selectableFields: [{ jsonPath: .spec.color }], schema: { openAPIV3Schema: { type: object } }'),
  ),
  row(
    'a broken rule of a CRD',
    '23-24',
    definition("schema: { openAPIV3Schema: { type: object, x-kubernetes-validations: [{ rule: 'size(self' }] } }"),
  ),
  row(
    'a quota for pods with affinity across namespaces',
    '22-',
    object(
      'v1',
      'ResourceQuota',
      'spec: { hard: { pods: 5 }, scopeSelector: { matchExpressions: [{ scopeName: CrossNamespacePodAffinity, operator: Exists }] } }',
    ),
  ),
  row(
    'conditions of a webhook that do not compile',
    '27',
    object(
      'admissionregistration.k8s.io/v1',
      'ValidatingWebhookConfiguration',
      "webhooks: [{ name: orders.example.com, sideEffects: None, admissionReviewVersions: [v1], clientConfig: { url: 'https://hooks.example.com/' }, matchConditions: [{ name: own, expression: 'size(object' }] }]",
    ),
  ),
  row(
    'a CSI driver that tells capacity',
    '19-',
    object('storage.k8s.io/v1', 'CSIDriver', 'spec: { storageCapacity: true }'),
  ),
];

export const RELEASE_ROWS: readonly ReleaseRow[] = [...KINDS, ...PODS, ...WORKLOADS, ...OTHERS];
