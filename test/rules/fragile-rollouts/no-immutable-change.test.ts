import rule from '../../../src/rules/fragile-rollouts/no-immutable-change.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  selector:
    matchLabels: { app: api }
  template:
    metadata: { labels: { app: api, tier: web } }
    spec:
      containers: [{ name: app, image: registry.example.com/api:1.0.0 }]
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers: [{ name: app, image: registry.example.com/db:1.0.0 }]
  volumeClaimTemplates:
    - metadata: { name: data }
      spec:
        accessModes: [ReadWriteOnce]
        resources: { requests: { storage: 1Gi } }
`;

const JOB = `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  backoffLimit: 2
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: app
          image: registry.example.com/app:1.0.0
          resources: { requests: { cpu: 100m } }
          livenessProbe: { exec: { command: [check] } }
      volumes:
        - { name: config, configMap: { name: app } }
`;

const POD = `apiVersion: v1
kind: Pod
metadata: { name: tool }
spec:
  tolerations: [{ key: a, operator: Exists }]
  activeDeadlineSeconds: 30
  containers:
    - name: app
      image: registry.example.com/app:1.0.0
      ports: [{ containerPort: 80 }]
      resources: { limits: { memory: 64Mi } }
`;

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  storageClassName: fast
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`;

const VOLUME = `apiVersion: v1
kind: PersistentVolume
metadata: { name: data }
spec:
  capacity: { storage: 1Gi }
  csi: { driver: disk.example.com, volumeHandle: a }
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: api }
spec:
  type: LoadBalancer
  selector: { app: api }
  ports: [{ port: 80 }]
`;

const STORAGE_CLASS = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: disk.example.com
parameters: { type: ssd }
`;

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: api }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects: [{ kind: ServiceAccount, name: api }]
`;

const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: token }
immutable: true
data: { key: YQ== }
`;

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata: { name: app }
immutable: true
data: { level: info }
`;

const QUOTA = `apiVersion: v1
kind: ResourceQuota
metadata: { name: batch }
spec: { hard: { pods: 10 }, scopes: [NotTerminating, BestEffort] }
`;

const INDEXED = change(JOB, 'backoffLimit: 2', 'completionMode: Indexed\n  completions: 2\n  parallelism: 2').yaml;
const SUSPENDED = change(JOB, 'backoffLimit: 2', 'suspend: true').yaml;
const HEADLESS = change(SERVICE, 'type: LoadBalancer', 'clusterIP: None').yaml;

testRule(rule, {
  valid: [
    {
      name: 'an object that did not change',
      before: DEPLOYMENT,
      yaml: DEPLOYMENT.replace('{ app: api }', '{app: api}'),
    },
    { name: 'a new image', ...change(DEPLOYMENT, '1.0.0', '1.1.0') },
    { name: 'an empty list of expressions', ...change(DEPLOYMENT, 'selector:', 'selector:\n    matchExpressions: []') },
    { name: 'a selector that is filled in', ...change(DEPLOYMENT, '{ app: api }', `{ app: '\${APP}' }`) },
    { name: 'a new object', before: STATEFUL_SET, yaml: DEPLOYMENT },
    {
      name: 'an object in another namespace',
      ...change(
        DEPLOYMENT,
        'shop }\nspec:\n  selector:\n    matchLabels: { app: api }',
        'web }\nspec:\n  selector:\n    matchLabels: { app: api, tier: web }',
      ),
    },
    {
      name: 'an object with a generated name',
      ...change(JOB.replace('name: migrate', 'generateName: migrate-'), '1.0.0', '1.1.0'),
    },
    {
      name: 'one of two environments of one object, in one file',
      before: `${DEPLOYMENT}---\n${DEPLOYMENT}`,
      yaml: `${DEPLOYMENT}---\n${DEPLOYMENT.replace('{ app: api }', '{ tier: web }')}`,
    },
    {
      name: 'what may change in a StatefulSet',
      ...change(
        STATEFUL_SET,
        'serviceName: db',
        'serviceName: db\n  podManagementPolicy: OrderedReady\n  revisionHistoryLimit: 3\n  minReadySeconds: 5\n  replicas: 2',
      ),
    },
    { name: 'a claim template of the same amount', ...change(STATEFUL_SET, '1Gi', '1024Mi') },
    {
      name: 'a claim template with its defaults, kind and status',
      ...change(
        STATEFUL_SET,
        '- metadata: { name: data }',
        '- apiVersion: v1\n      kind: PersistentVolumeClaim\n      status: { phase: Pending }\n      metadata: { name: data, labels: {} }',
      ),
    },
    {
      name: 'what may change in a Job',
      ...change(JOB, 'backoffLimit: 2', 'suspend: true\n  parallelism: 2\n  completionMode: NonIndexed'),
    },
    {
      name: 'a Job with its defaults',
      ...change(
        JOB,
        'restartPolicy: Never',
        'restartPolicy: Never\n      dnsPolicy: ClusterFirst\n      hostNetwork: false\n      securityContext: {}',
      ),
    },
    {
      name: 'a Job’s container with its defaults',
      ...change(
        JOB,
        'livenessProbe: { ',
        'imagePullPolicy: IfNotPresent\n          tty: false\n          livenessProbe: { periodSeconds: 10, ',
      ),
    },
    {
      name: 'a Job’s volume and amount written otherwise',
      ...change(JOB.replace('100m', '0.1'), '{ name: app }', '{ name: app, defaultMode: 0644 }'),
    },
    {
      name: 'an indexed Job that grows',
      ...change(INDEXED, 'completions: 2\n  parallelism: 2', 'completions: 3\n  parallelism: 3'),
    },
    {
      name: 'a suspended Job that a queue places',
      ...change(SUSPENDED, 'restartPolicy: Never', 'restartPolicy: Never\n      nodeSelector: { pool: gpu }'),
    },
    {
      name: 'a Job that a hook makes anew',
      ...change(
        JOB.replace('{ name: migrate }', `{ name: migrate, annotations: { helm.sh/hook: pre-upgrade } }`),
        '1.0.0',
        '1.1.0',
      ),
    },
    {
      name: 'what may change in a pod',
      before: POD,
      yaml: POD.replace('1.0.0', '1.1.0').replace('Exists }', 'Exists }, { key: b }').replace('30', '20'),
    },
    {
      name: 'a pod with its defaults',
      ...change(POD, '{ memory: 64Mi }', '{ memory: 64Mi }, requests: { memory: 64Mi }'),
    },
    {
      name: 'the source of a claim left out, which stays',
      ...change(
        CLAIM.replace('spec:', 'spec:\n  dataSource: { kind: PersistentVolumeClaim, name: old }'),
        '  dataSource: { kind: PersistentVolumeClaim, name: old }\n',
        '',
      ),
    },
    { name: 'a claim that grows', ...change(CLAIM, '1Gi', '2Gi') },
    {
      name: 'a class written down for a claim that got it by default',
      ...change(CLAIM.replace('  storageClassName: fast\n', ''), 'spec:', 'spec:\n  storageClassName: fast'),
    },
    {
      name: 'a volume of another class and size',
      ...change(
        VOLUME,
        'capacity: { storage: 1Gi }',
        'capacity: { storage: 2Gi }\n  storageClassName: slow\n  volumeMode: Filesystem',
      ),
    },
    { name: 'a Service of another type', ...change(SERVICE, 'LoadBalancer', 'NodePort') },
    { name: 'a headless Service that says nothing of it any more', ...change(HEADLESS, '  clusterIP: None\n', '') },
    {
      name: 'a Service that becomes an alias',
      ...change(HEADLESS, 'clusterIP: None', 'type: ExternalName\n  externalName: api.example.com'),
    },
    {
      name: 'a storage class with its defaults',
      ...change(STORAGE_CLASS, 'parameters:', 'reclaimPolicy: Delete\nallowVolumeExpansion: true\nparameters:'),
    },
    { name: 'another subject', ...change(BINDING, 'name: api }]', 'name: web }]') },
    {
      name: 'the same content in plain text',
      ...change(SECRET, 'data: { key: YQ== }', 'stringData: { key: a }\ntype: Opaque'),
    },
    {
      name: 'data of an object that is not sealed',
      ...change(CONFIG.replace('immutable: true\n', ''), 'info', 'debug'),
    },
    { name: 'sealed data in a release that does not heed it', release: '1.18', ...change(CONFIG, 'info', 'debug') },
    {
      name: 'scopes in another order',
      ...change(QUOTA, '[NotTerminating, BestEffort]', '[BestEffort, NotTerminating]'),
    },
  ],
  invalid: [
    {
      name: 'a selector with a label more',
      ...change(DEPLOYMENT, '{ app: api }', '{ app: api, tier: web }'),
      at: ['tier: web'],
      message: [
        /^Deployment "api" changes spec\.selector\.matchLabels\.tier, which cannot be changed .*: delete and recreate it/,
      ],
    },
    {
      name: 'a selector of an object that was of another version',
      before: DEPLOYMENT.replace('apps/v1', 'extensions/v1beta1'),
      yaml: DEPLOYMENT.replace('{ app: api }', '{ tier: web }'),
      at: ['matchLabels'],
    },
    {
      name: 'an object that states its namespace now',
      before: DEPLOYMENT.replace(', namespace: shop', ''),
      yaml: DEPLOYMENT.replace('{ app: api }', '{ app: web }'),
      at: ['app: web'],
      severities: ['warning'],
    },
    {
      name: 'an item of a list',
      before: BINDING,
      yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: { name: api }
    roleRef: { kind: Role, name: admin }
`,
      at: ['name: admin'],
      message: ['"api" changes roleRef.name,'],
    },
    {
      name: 'a label of a claim template',
      ...change(STATEFUL_SET, '{ name: data }', '{ name: data, labels: { chart: db-2 } }'),
      at: ['chart: db-2'],
      message: ['--cascade=orphan'],
    },
    { name: 'a larger claim template', ...change(STATEFUL_SET, '1Gi', '2Gi'), at: ['storage: 2Gi'] },
    {
      name: 'two fields of a StatefulSet',
      before: STATEFUL_SET,
      yaml: STATEFUL_SET.replace('serviceName: db', 'serviceName: dbs\n  podManagementPolicy: Parallel'),
      at: ['serviceName: dbs', 'podManagementPolicy: Parallel'],
    },
    {
      name: 'what an older release did not let change',
      release: '1.25',
      ...change(STATEFUL_SET, 'serviceName: db', 'serviceName: db\n  revisionHistoryLimit: 3'),
      at: ['revisionHistoryLimit: 3'],
    },
    {
      name: 'a Job of another image',
      ...change(JOB, '1.0.0', '1.1.0'),
      at: ['image: registry.example.com/app:1.1.0'],
      severities: ['error'],
    },
    {
      name: 'a Job that is deleted when it has ended',
      ...change(JOB.replace('backoffLimit: 2', 'ttlSecondsAfterFinished: 60'), '1.0.0', '1.1.0'),
      at: ['image: registry.example.com/app:1.1.0'],
      severities: ['warning'],
    },
    {
      name: 'a field that no default stands for',
      ...change(JOB, 'restartPolicy: Never', 'restartPolicy: Never\n      automountServiceAccountToken: false'),
      at: ['automountServiceAccountToken: false'],
    },
    { name: 'more completions', ...change(JOB, 'backoffLimit: 2', 'completions: 2'), at: ['completions: 2'] },
    {
      name: 'an indexed Job that grows in one of two',
      ...change(INDEXED, 'completions: 2', 'completions: 3'),
      at: ['completions: 3'],
    },
    {
      name: 'a suspended Job of another image',
      ...change(SUSPENDED, '1.0.0', '1.1.0'),
      at: ['image: registry.example.com/app:1.1.0'],
    },
    {
      name: 'what a pod does not let change',
      before: POD,
      yaml: POD.replace('key: a', 'key: b')
        .replace('30', '40')
        .replace('  containers', '  hostNetwork: true\n  containers')
        .replace('containerPort: 80', 'containerPort: 81'),
      at: ['key: b', 'activeDeadlineSeconds: 40', 'hostNetwork: true', '{ containerPort: 81 }'],
    },
    {
      name: 'a claim that no longer names its class',
      ...change(CLAIM, '  storageClassName: fast\n', ''),
      at: ['spec'],
      message: ['changes spec.storageClassName,'],
    },
    { name: 'a claim for another mode', ...change(CLAIM, 'ReadWriteOnce', 'ReadWriteMany'), at: ['ReadWriteMany'] },
    {
      name: 'a volume that holds other data',
      ...change(VOLUME, 'volumeHandle: a', 'volumeHandle: b'),
      at: ['volumeHandle: b'],
    },
    {
      name: 'a Service without its address',
      ...change(SERVICE, 'type: LoadBalancer', 'clusterIP: None'),
      at: ['clusterIP: None'],
    },
    {
      name: 'another class of load balancer',
      ...change(SERVICE, 'type: LoadBalancer', 'type: LoadBalancer\n  loadBalancerClass: example.com/b'),
      at: ['loadBalancerClass: example.com/b'],
    },
    { name: 'other parameters of a class', ...change(STORAGE_CLASS, 'ssd', 'hdd'), at: ['type: hdd'] },
    {
      name: 'sealed data, whose value is not shown',
      ...change(SECRET, 'YQ==', 'Yg=='),
      at: ['key: Yg=='],
      message: [/^Secret "token" changes data\.key, which (?!.*Yg)/],
    },
    {
      name: 'an object that is unsealed',
      ...change(CONFIG, 'immutable: true', 'immutable: false'),
      at: ['immutable: false'],
    },
    { name: 'fewer scopes', ...change(QUOTA, 'NotTerminating, ', ''), at: ['scopes'] },
  ],
});
