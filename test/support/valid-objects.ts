import type { Json } from '../../src/documents/field.js';

/** An object as plain data. */
export type ObjectData = { readonly [key: string]: Json };

const IMAGE = 'registry.example.com/shop/orders:1.4.2';
const LABELS = { 'app.kubernetes.io/name': 'orders', 'app.kubernetes.io/part-of': 'shop' };
const SELECTOR = { matchLabels: { 'app.kubernetes.io/name': 'orders' } };
const RESOURCES = { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } };
const HARDENED = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

function named(apiVersion: string, kind: string, rest: ObjectData, metadata: ObjectData = {}): ObjectData {
  return { apiVersion, kind, metadata: { name: 'orders', namespace: 'shop', labels: LABELS, ...metadata }, ...rest };
}

function clusterWide(apiVersion: string, kind: string, rest: ObjectData, name = 'orders'): ObjectData {
  return { apiVersion, kind, metadata: { name, labels: LABELS }, ...rest };
}

function template(spec: ObjectData): ObjectData {
  return { metadata: { labels: LABELS }, spec };
}

/** Objects that an API server of 1.36 takes; a reviewer would find faults in some of them. */
export const VALID_OBJECTS: readonly ObjectData[] = [
  named('apps/v1', 'Deployment', {
    spec: {
      replicas: 3,
      selector: SELECTOR,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: '25%' } },
      template: template({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'app',
            image: IMAGE,
            args: ['--listen=:8080', '--level', 'info', 'true', '0755', '1e3', ''],
            ports: [{ name: 'http', containerPort: 8080 }],
            env: [
              { name: 'DEBUG', value: 'no' },
              { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
              { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'orders', key: 'token', optional: false } } },
            ],
            resources: RESOURCES,
            readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
            livenessProbe: { httpGet: { path: '/live', port: 8080 }, initialDelaySeconds: 10 },
            securityContext: HARDENED,
            volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
          },
        ],
        volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: SELECTOR,
          },
        ],
      }),
    },
  }),
  named('apps/v1', 'StatefulSet', {
    spec: {
      serviceName: 'orders',
      replicas: 2,
      selector: SELECTOR,
      template: template({
        terminationGracePeriodSeconds: 60,
        initContainers: [
          { name: 'init', image: 'busybox', command: ['sh', '-c', 'set -e\nchown -R 1000 /data\n'] },
          { name: 'proxy', image: `${IMAGE}-proxy`, restartPolicy: 'Always', resources: RESOURCES },
        ],
        containers: [
          {
            name: 'db',
            image: 'postgres:latest',
            securityContext: { privileged: true },
            lifecycle: { preStop: { exec: { command: ['pg_ctl', 'stop'] } } },
            volumeMounts: [{ name: 'data', mountPath: '/data', subPath: 'pg' }],
          },
        ],
      }),
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
        },
      ],
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    },
  }),
  named('apps/v1', 'DaemonSet', {
    spec: {
      selector: SELECTOR,
      template: template({
        hostNetwork: true,
        hostPID: true,
        tolerations: [{ operator: 'Exists' }, { key: 'dedicated', value: 'yes', effect: 'NoSchedule' }],
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        containers: [
          {
            name: 'agent',
            image: 'agent:1',
            ports: [{ containerPort: 9100, hostPort: 9100, protocol: 'TCP' }],
            volumeMounts: [{ name: 'root', mountPath: '/host', readOnly: true, mountPropagation: 'HostToContainer' }],
          },
        ],
        volumes: [{ name: 'root', hostPath: { path: '/', type: 'Directory' } }],
      }),
    },
  }),
  named('batch/v1', 'CronJob', {
    spec: {
      schedule: '*/15 0-6 * * 1,3',
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          template: template({
            restartPolicy: 'OnFailure',
            containers: [
              {
                name: 'report',
                image: `${IMAGE}@sha256:${'ab'.repeat(32)}`,
                command: ['report'],
                resources: RESOURCES,
              },
            ],
          }),
        },
      },
    },
  }),
  named('batch/v1', 'Job', {
    spec: {
      completionMode: 'Indexed',
      completions: 5,
      parallelism: 2,
      backoffLimitPerIndex: 1,
      podFailurePolicy: {
        rules: [{ action: 'FailJob', onExitCodes: { containerName: 'app', operator: 'In', values: [1, 42] } }],
      },
      template: template({
        restartPolicy: 'Never',
        containers: [{ name: 'app', image: IMAGE, resources: { limits: { cpu: 1, 'nvidia.com/gpu': 1 } } }],
      }),
    },
  }),
  named('v1', 'Pod', {
    spec: {
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 50, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: SELECTOR } },
          ],
        },
      },
      securityContext: { fsGroup: 2000, sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
      containers: [
        {
          name: 'app',
          image: IMAGE,
          env: [{ name: 'PASSWORD', value: 'changeme' }],
          envFrom: [{ prefix: 'X_', configMapRef: { name: 'orders' } }],
          securityContext: { runAsUser: 0, capabilities: { add: ['SYS_ADMIN'] } },
          volumeMounts: [
            { name: 'all', mountPath: '/all' },
            { name: 'claim', mountPath: '/claim' },
          ],
        },
      ],
      volumes: [
        {
          name: 'all',
          projected: {
            defaultMode: 420,
            sources: [
              { secret: { name: 'orders', items: [{ key: 'a', path: 'a', mode: 256 }] } },
              { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3600 } },
              { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
            ],
          },
        },
        { name: 'claim', persistentVolumeClaim: { claimName: 'orders' } },
      ],
    },
  }),
  named('v1', 'Service', {
    spec: {
      type: 'LoadBalancer',
      selector: LABELS,
      externalTrafficPolicy: 'Local',
      loadBalancerSourceRanges: ['10.0.0.0/8'],
      ports: [
        { name: 'http', port: 80, targetPort: 'http' },
        { name: 'dns', port: 53, targetPort: 5353, protocol: 'UDP', appProtocol: 'example.com/dns' },
      ],
    },
  }),
  named('networking.k8s.io/v1', 'Ingress', {
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['orders.example.com'], secretName: 'orders-tls' }],
      rules: [
        {
          host: 'orders.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'orders', port: { name: 'http' } } } },
              { path: '/v1', pathType: 'Exact', backend: { service: { name: 'orders', port: { number: 8080 } } } },
            ],
          },
        },
      ],
    },
  }),
  named('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ namespaceSelector: {}, podSelector: SELECTOR }, { ipBlock: { cidr: '0.0.0.0/0' } }] }],
      egress: [
        {
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 8000, endPort: 9000 },
          ],
        },
        {},
      ],
    },
  }),
  named('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' },
      minReplicas: 1,
      maxReplicas: 10,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
        { type: 'Pods', pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '1k' } } },
      ],
      behavior: {
        scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
      },
    },
  }),
  named('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: '50%', selector: SELECTOR } }),
  named(
    'v1',
    'ConfigMap',
    {
      data: {
        'app.properties': 'level=info\n  indented: yes\n\n# no comment\ttab\n',
        'no-newline': 'a\nb',
        empty: '',
        quotes: `it's "quoted" \\ and: so # on`,
        unicode: 'früh ☃ 🦈',
        number: '0123',
        spaces: '  x  ',
        '1': '2',
        yes: 'no',
      },
      binaryData: { blob: 'AAEC' },
    },
    { annotations: { 'example.com/note': '- [a, {b: c}]', 'example.com/version': '1.10' } },
  ),
  named('v1', 'Secret', {
    type: 'Opaque',
    immutable: true,
    stringData: { password: 'correct-horse', url: 'https://x/?a=b&c' },
  }),
  named('v1', 'PersistentVolumeClaim', {
    spec: {
      accessModes: ['ReadWriteMany'],
      storageClassName: '',
      volumeMode: 'Filesystem',
      resources: { requests: { storage: '1.5Gi' } },
      selector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['slow', 'on'] }] },
    },
  }),
  clusterWide('v1', 'PersistentVolume', {
    spec: {
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      local: { path: '/mnt/disk' },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] },
          ],
        },
      },
    },
  }),
  clusterWide('rbac.authorization.k8s.io/v1', 'ClusterRole', {
    rules: [
      { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
      { apiGroups: [''], resources: ['secrets', 'pods/exec'], verbs: ['get', 'list', 'create'] },
      { nonResourceURLs: ['/metrics', '/healthz/*'], verbs: ['get'] },
    ],
  }),
  clusterWide('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [
      { kind: 'ServiceAccount', name: 'orders', namespace: 'shop' },
      { kind: 'Group', name: 'system:authenticated', apiGroup: 'rbac.authorization.k8s.io' },
    ],
  }),
  clusterWide(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { plural: 'widgets', singular: 'widget', kind: 'Widget', shortNames: ['wd'] },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            subresources: { status: {} },
            additionalPrinterColumns: [{ name: 'Size', type: 'integer', jsonPath: '.spec.size' }],
            schema: {
              openAPIV3Schema: {
                type: 'object',
                required: ['spec'],
                properties: {
                  spec: {
                    type: 'object',
                    properties: {
                      size: { type: 'integer', minimum: 1, maximum: 10, default: 1 },
                      mode: { type: 'string', enum: ['on', 'off'] },
                      extra: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                    },
                    'x-kubernetes-validations': [{ rule: 'self.size < 10', message: 'too large' }],
                  },
                  status: { type: 'object', additionalProperties: { type: 'string' } },
                },
              },
            },
          },
        ],
      },
    },
    'widgets.example.com',
  ),
  clusterWide('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', {
    webhooks: [
      {
        name: 'orders.example.com',
        sideEffects: 'None',
        failurePolicy: 'Fail',
        timeoutSeconds: 30,
        admissionReviewVersions: ['v1'],
        clientConfig: { service: { name: 'orders', namespace: 'shop', path: '/validate', port: 443 } },
        rules: [
          { apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE', 'UPDATE'], resources: ['*/*'], scope: '*' },
        ],
        matchConditions: [{ name: 'own', expression: "!('system:nodes' in request.userInfo.groups)" }],
      },
    ],
  }),
  named('v1', 'ResourceQuota', { spec: { hard: { 'requests.cpu': '10', pods: 20, 'count/jobs.batch': '5' } } }),
  clusterWide('v1', 'Namespace', {}, 'shop'),
];
