/** One object in an older version, and its whole text after the repair. */
export interface MigrationCase {
  readonly name: string;
  /** The release that no longer serves the older version; 1.36 where left out. */
  readonly release?: string;
  readonly old: string;
  readonly now: string;
  /** What the title says that the result assumes. */
  readonly assumes?: string;
}

const ANNOTATED = ', annotations: { flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares: "" }';

const REQUEST =
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQ1V6Q0NBVHNDQVFBd0RqRU1NQW9HQTFVRUF3d0RkMlZpTUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFPQwpBUThBTUlJQkNnS0NBUUVBdW95ejhzaVU0NUtrMjFUK1owU21QdG5vVnZMNWF2WE5JclRzdnNMYjJtZkYwdmxzCkVOV3JialA3Z2x6QzNYcGh0Q0IvYytXV2dESm1GUlN0cEZ2djZXVEhNQ094c09SSU91cHpwSVdOREtCU2s2VkcKdVBuVGdRZHRVNHhHOFRjUTdRbXpKa1N4M2hIaWtuNE02RHhhOGFQOWhwZzdYQitDSGFFbzJVb3JCN0ZGL2NlWgoxa0o0WnBYQjBQL1UraDNWeFIxNnE3UmdGaDBmeFphZTFjZ3NUYlg2TlpJWG54RHdCcDF1T0NoNGpWdmljQUU1CmpHNW1lU1RqY0VZMzJYNUgxTzRmVlRPSE5SZkIxTHpSZDhTaFpycjBvY3dsVlNrQ1dxcnpTOEt0ckRta0FDQTkKd3VqYUN0bndnWjExc2tiNDFCcDREd0pORkpnRDZJTzE5RVBnT1FJREFRQUJvQUF3RFFZSktvWklodmNOQVFFTApCUUFEZ2dFQkFLamxWY3VRS1NqaXhtR3VtcXNERXZ3bVNMVUFkNGxINENjUW5JOW9obnNHY21LWGwwdElVMVJ3CjM4R1dBSk81am9hdTF0YTZxTkpQQnRad2VxWGYyWjNHWGtuQ2VVa1FuWVpEam1aNXdxeFkxWGg4NElZY0h2UEUKcWtmZDdpSktGMnVycTYxelFvZ0QrWkdWaXRNZHNzbldCbWRkQkw5NkpxbXJjM08xT2M5TkJXaUlvazVGTjM2cgpycDBZRUlnZk1oaTQ1RXpsSUh3ODVHTGI1MG1XNDBwYUVIZFpJOCs4dk5wZlgrNXJKTjRMeHdZajNUSDBZNklPCjkrMnZYNC9XekhuNEpsNHdQV284TFFKeTVCVlg3SjBTeVBZUzZnTzNZRjRab0JBWjZDeHlmaGE5SngzVXgzRVoKVERGVFJyL04xZXhiYld6SnVQcW1iY3NIWW1wSE4xRT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==';

const POD = `  template:
    metadata:
      labels: { app: web }
    spec:
      containers: [{ name: web, image: "registry.example.com/web:1.0.0" }]
`;

export const CASES: readonly MigrationCase[] = [
  {
    name: 'Ingress: backends, ports by number and by name, path types, comments',
    old: `# The shop's front door.
apiVersion: networking.k8s.io/v1beta1 # old
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: nginx
spec:
  backend: # everything else
    serviceName: fallback # catches all
    # plain HTTP
    servicePort: 80
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            backend:
              serviceName: web
              servicePort: http
          - path: /api
            pathType: Prefix
            backend: { serviceName: api, servicePort: 8080 }
          - backend: {servicePort: 80, serviceName: web}
`,
    now: `# The shop's front door.
apiVersion: networking.k8s.io/v1 # old
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: nginx
spec:
  defaultBackend: # everything else
    service:
      name: fallback # catches all
      port:
        # plain HTTP
        number: 80
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: ImplementationSpecific
            backend:
              service:
                name: web
                port:
                  name: http
          - path: /api
            pathType: Prefix
            backend: { service: { name: api, port: { number: 8080 } } }
          - pathType: ImplementationSpecific
            backend: { service: { port: { number: 80 }, name: web } }
`,
  },
  {
    name: 'Ingress: JSON stays JSON',
    old: `{
  "apiVersion": "extensions/v1beta1",
  "kind": "Ingress",
  "metadata": {"name": "shop"},
  "spec": {
    "backend": {
      "serviceName": "web",
      "servicePort": 80
    }
  }
}
`,
    now: `{
  "apiVersion": "networking.k8s.io/v1",
  "kind": "Ingress",
  "metadata": {"name": "shop"},
  "spec": {
    "defaultBackend": {
      "service": {
        "name": "web",
        "port": {
          "number": 80
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Ingress: CR LF line ends, in a List',
    old: `apiVersion: v1
kind: List
items:
- apiVersion: extensions/v1beta1
  kind: Ingress
  metadata: {name: shop}
  spec:
    backend:
      serviceName: web
      servicePort: http
`.replaceAll('\n', '\r\n'),
    now: `apiVersion: v1
kind: List
items:
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: shop}
  spec:
    defaultBackend:
      service:
        name: web
        port:
          name: http
`.replaceAll('\n', '\r\n'),
  },
  {
    name: 'HorizontalPodAutoscaler: every source of metrics of v2beta1',
    old: `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource:
        name: cpu
        targetAverageUtilization: 70 # of the request
    - type: Resource
      resource: { name: memory, targetAverageValue: 500Mi }
    - type: ContainerResource
      containerResource:
        name: cpu
        container: web
        targetAverageUtilization: 60
    - type: Pods
      pods:
        metricName: packets-per-second
        targetAverageValue: "1k"
    - type: Object
      object:
        metricName: requests-per-second
        target: # what is measured
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          name: main
        targetValue: 10k
    - type: External
      external:
        metricName: queue_messages_ready
        metricSelector:
          matchLabels:
            queue: worker_tasks
        targetAverageValue: 30
    - type: External
      external:
        metricName: queue_age
        targetValue: 100
status:
  currentReplicas: 1
  desiredReplicas: 1
  currentMetrics: []
  conditions: []
`,
    now: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70 # of the request
    - type: Resource
      resource: { name: memory, target: { type: AverageValue, averageValue: 500Mi } }
    - type: ContainerResource
      containerResource:
        name: cpu
        container: web
        target:
          type: Utilization
          averageUtilization: 60
    - type: Pods
      pods:
        metric:
          name: packets-per-second
        target:
          type: AverageValue
          averageValue: "1k"
    - type: Object
      object:
        metric:
          name: requests-per-second
        describedObject: # what is measured
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          name: main
        target:
          type: Value
          value: 10k
    - type: External
      external:
        metric:
          name: queue_messages_ready
          selector:
            matchLabels:
              queue: worker_tasks
        target:
          type: AverageValue
          averageValue: 30
    - type: External
      external:
        metric:
          name: queue_age
        target:
          type: Value
          value: 100
`,
  },
  {
    name: 'HorizontalPodAutoscaler: an average over pods of a metric of another object',
    old: `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 10
  metrics:
    - type: Object
      object:
        target: { apiVersion: networking.k8s.io/v1, kind: Ingress, name: main }
        metricName: requests-per-second
        selector: { matchLabels: { verb: GET } }
        targetValue: 0
        averageValue: 100
`,
    now: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 10
  metrics:
    - type: Object
      object:
        describedObject: { apiVersion: networking.k8s.io/v1, kind: Ingress, name: main }
        metric:
          name: requests-per-second
          selector: { matchLabels: { verb: GET } }
        target:
          type: AverageValue
          averageValue: 100
`,
  },
  {
    name: 'HorizontalPodAutoscaler: v2beta2 has the fields of v2',
    old: `apiVersion: autoscaling/v2beta2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 10
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
`,
    now: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 10
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
`,
  },
  {
    name: 'PodDisruptionBudget: an empty selector still chooses nothing',
    old: `apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  maxUnavailable: 1
  selector: # nothing yet
    matchLabels: {}
`,
    now: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  maxUnavailable: 1
  selector:
    matchExpressions:
      - key: pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match
        operator: Exists
`,
  },
  {
    name: 'PodDisruptionBudget: no selector chooses nothing in both',
    old: 'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1 }\n',
    now: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1 }\n',
  },
  ...['v1beta1', 'v2alpha1'].map((version) => ({
    name: `CronJob: ${version}`,
    old: cronJob(`batch/${version}`),
    now: cronJob('batch/v1'),
  })),
  {
    name: 'Deployment of extensions/v1beta1: selector and defaults',
    old: `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  rollbackTo:
    revision: 2
  # The pods.
${POD}`,
    now: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 1
  progressDeadlineSeconds: 2147483647
  revisionHistoryLimit: 2147483647
  # The pods.
${POD}`,
  },
  {
    name: 'Deployment of extensions/v1beta1: what is written stays',
    old: `apiVersion: extensions/v1beta1
kind: Deployment
metadata: { name: web }
spec:
  progressDeadlineSeconds: 60
  revisionHistoryLimit: 3
  strategy:
    rollingUpdate: { maxSurge: 2 }
  selector: { matchLabels: { app: web } }
${POD}`,
    now: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  progressDeadlineSeconds: 60
  revisionHistoryLimit: 3
  strategy:
    rollingUpdate: { maxSurge: 2, maxUnavailable: 1 }
  selector: { matchLabels: { app: web } }
${POD}`,
  },
  {
    name: 'Deployment of extensions/v1beta1 that is recreated',
    old: `apiVersion: extensions/v1beta1
kind: Deployment
metadata: { name: web }
spec:
  progressDeadlineSeconds: 60
  revisionHistoryLimit: 3
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
${POD}`,
    now: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  progressDeadlineSeconds: 60
  revisionHistoryLimit: 3
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
${POD}`,
  },
  {
    name: 'Deployment of apps/v1beta1',
    old: `apiVersion: apps/v1beta1
kind: Deployment
metadata: { name: web }
spec:
${POD}`,
    now: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector:
    matchLabels:
      app: web
  revisionHistoryLimit: 2
${POD}`,
  },
  ...['DaemonSet', 'Deployment', 'ReplicaSet'].map((kind) => ({
    name: `${kind} of apps/v1beta2`,
    old: `apiVersion: apps/v1beta2\nkind: ${kind}\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n${POD}`,
    now: `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n${POD}`,
  })),
  {
    name: 'DaemonSet of extensions/v1beta1: pods were replaced when someone deleted them',
    old: `apiVersion: extensions/v1beta1
kind: DaemonSet
metadata: { name: web }
spec:
  templateGeneration: 4
${POD}`,
    now: `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: web }
spec:
  selector:
    matchLabels:
      app: web
  updateStrategy:
    type: OnDelete
${POD}`,
  },
  {
    name: 'StatefulSet of apps/v1beta1',
    old: `apiVersion: apps/v1beta1
kind: StatefulSet
metadata: { name: web }
spec:
  serviceName: web
  updateStrategy: { type: RollingUpdate }
${POD}`,
    now: `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: web }
spec:
  serviceName: web
  updateStrategy: { type: RollingUpdate }
  selector:
    matchLabels:
      app: web
${POD}`,
  },
  {
    name: 'ReplicaSet of extensions/v1beta1',
    old: `apiVersion: extensions/v1beta1\nkind: ReplicaSet\nmetadata: { name: web }\nspec:\n${POD}`,
    now: `apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web }
spec:
  selector:
    matchLabels:
      app: web
${POD}`,
  },
  {
    name: 'NetworkPolicy of extensions/v1beta1',
    old: `apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }\n`,
    now: `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }\n`,
  },
  {
    name: 'CustomResourceDefinition: one version, everything said once',
    assumes: 'its schemas name every field: others are pruned',
    old: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: crons.stable.example.com
spec:
  group: stable.example.com
  version: v1 # the only one
  names: { plural: crons, kind: Cron }
  subresources:
    status: {}
  additionalPrinterColumns:
    - name: Spec
      type: string
      JSONPath: .spec.cron # when
  # What it takes.
  validation:
    openAPIV3Schema:
      properties:
        spec:
          type: object
          properties:
            cron: { type: string }
            options: { type: object }
`,
    now: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: crons.stable.example.com
spec:
  group: stable.example.com
  versions:
    - name: v1 # the only one
      served: true
      storage: true
      # What it takes.
      schema:
        openAPIV3Schema:
          properties:
            spec:
              type: object
              properties:
                cron: { type: string }
                options: { type: object, x-kubernetes-preserve-unknown-fields: true }
          type: object
      subresources:
        status: {}
      additionalPrinterColumns:
        - name: Spec
          type: string
          jsonPath: .spec.cron # when
  names: { plural: crons, kind: Cron }
  scope: Namespaced
`,
  },
  {
    name: 'CustomResourceDefinition: several versions, a webhook that converts them, no schema',
    old: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: crons.stable.example.com
spec:
  group: stable.example.com
  scope: Cluster
  names: { plural: crons, kind: Cron }
  version: v1
  versions:
    - name: v1
      served: true
      storage: true
    - { name: v1beta1, served: true, storage: false }
  conversion:
    strategy: Webhook
    webhookClientConfig:
      service: { namespace: shop, name: converter }
  preserveUnknownFields: true
  subresources: { status: {} }
`,
    now: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: crons.stable.example.com
spec:
  group: stable.example.com
  scope: Cluster
  names: { plural: crons, kind: Cron }
  versions:
    - name: v1
      served: true
      storage: true
      subresources: { status: {} }
      schema:
        openAPIV3Schema:
          type: object
          x-kubernetes-preserve-unknown-fields: true
    - { name: v1beta1, served: true, storage: false, subresources: { status: {} }, schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } } }
  conversion:
    strategy: Webhook
    webhook:
      conversionReviewVersions:
        - v1beta1
      clientConfig:
        service: { namespace: shop, name: converter }
`,
  },
  {
    name: 'CustomResourceDefinition: versions with schemas, unknown fields pruned before',
    old: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: { name: crons.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crons, kind: Cron }
  preserveUnknownFields: false
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { a: { type: string } } } } }
      additionalPrinterColumns: [{ name: A, type: string, JSONPath: .spec.a }]
`,
    now: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: crons.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crons, kind: Cron }
  preserveUnknownFields: false
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { a: { type: string } } } } }
      additionalPrinterColumns: [{ name: A, type: string, jsonPath: .spec.a }]
`,
  },
  {
    name: 'CustomResourceDefinition: unknown fields that were kept on purpose',
    old: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: { name: crons.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crons, kind: Cron }
  preserveUnknownFields: true
  versions: [{ name: v1, served: true, storage: true }]
  validation:
    openAPIV3Schema:
      type: object
      properties:
        metadata: { type: object }
        spec:
          type: object
          properties:
            rules:
              type: array
              items:
                type: object
                properties:
                  a: { type: string }
`,
    now: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: crons.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crons, kind: Cron }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { metadata: { type: object }, spec: { type: object, properties: { rules: { type: array, items: { type: object, properties: { a: { type: string } }, x-kubernetes-preserve-unknown-fields: true } } }, x-kubernetes-preserve-unknown-fields: true } }, x-kubernetes-preserve-unknown-fields: true } } }]
`,
  },
  {
    name: 'webhooks: defaults that became others',
    assumes: 'the webhook has no side effects',
    old: `apiVersion: admissionregistration.k8s.io/v1beta1
kind: ValidatingWebhookConfiguration
metadata: { name: policy }
webhooks:
  - name: a.example.com
    clientConfig: { service: { namespace: shop, name: policy } }
    rules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods] }]
  - name: b.example.com
    clientConfig: { service: { namespace: shop, name: policy } }
    failurePolicy: Fail
    matchPolicy: Equivalent
    timeoutSeconds: 5
    admissionReviewVersions: [v1, v1beta1]
    sideEffects: NoneOnDryRun
`,
    now: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: policy }
webhooks:
  - name: a.example.com
    clientConfig: { service: { namespace: shop, name: policy } }
    rules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods] }]
    failurePolicy: Ignore
    matchPolicy: Exact
    timeoutSeconds: 30
    admissionReviewVersions:
      - v1beta1
    sideEffects: None
  - name: b.example.com
    clientConfig: { service: { namespace: shop, name: policy } }
    failurePolicy: Fail
    matchPolicy: Equivalent
    timeoutSeconds: 5
    admissionReviewVersions: [v1, v1beta1]
    sideEffects: NoneOnDryRun
`,
  },
  {
    name: 'webhooks: everything said',
    old: webhook('admissionregistration.k8s.io/v1beta1'),
    now: webhook('admissionregistration.k8s.io/v1'),
  },
  {
    name: 'bindings of RBAC v1alpha1: subjects',
    old: `apiVersion: rbac.authorization.k8s.io/v1alpha1
kind: RoleBinding
metadata: { name: readers }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects:
  - kind: User
    name: "*"
    apiVersion: rbac.authorization.k8s.io/v1alpha1
  - { kind: ServiceAccount, apiVersion: v1, name: web, namespace: shop }
`,
    now: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: readers }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects:
  - kind: Group
    name: "system:authenticated"
  - { kind: ServiceAccount, name: web, namespace: shop }
`,
  },
  {
    name: 'RuntimeClass of v1alpha1: the spec moves up',
    old: `apiVersion: node.k8s.io/v1alpha1
kind: RuntimeClass
metadata:
  name: sandboxed
spec:
  # What the node calls it.
  runtimeHandler: runsc
  overhead:
    podFixed:
      memory: 120Mi
`,
    now: `apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata:
  name: sandboxed
# What the node calls it.
handler: runsc
overhead:
  podFixed:
    memory: 120Mi
`,
  },
  {
    name: 'CertificateSigningRequest with a signer, without usages',
    old: `apiVersion: certificates.k8s.io/v1beta1
kind: CertificateSigningRequest
metadata: { name: web }
spec:
  signerName: example.com/serving
  request: ${REQUEST}
`,
    now: `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: { name: web }
spec:
  signerName: example.com/serving
  request: ${REQUEST}
  usages:
    - digital signature
    - key encipherment
`,
  },
  {
    name: 'PriorityLevelConfiguration: assured shares are nominal',
    old: priorityLevel('v1beta2', 'assuredConcurrencyShares: 20'),
    now: priorityLevel('v1', 'nominalConcurrencyShares: 20'),
  },
  ...['v1alpha1', 'v1beta1'].map((version) => ({
    name: `PriorityLevelConfiguration: ${version}`,
    old: priorityLevel(version, 'assuredConcurrencyShares: 0'),
    now: priorityLevel('v1', 'nominalConcurrencyShares: 30'),
  })),
  {
    name: 'PriorityLevelConfiguration: to the version that 1.28 has, where a zero stays the default',
    release: '1.28',
    old: priorityLevel('v1beta1', 'assuredConcurrencyShares: 0'),
    now: priorityLevel('v1beta3', 'nominalConcurrencyShares: 0'),
  },
  {
    name: 'PriorityLevelConfiguration: a zero that stood for the default',
    old: priorityLevel('v1beta3', 'nominalConcurrencyShares: 0'),
    now: priorityLevel('v1', 'nominalConcurrencyShares: 30'),
  },
  {
    name: 'PriorityLevelConfiguration: a zero that was meant',
    old: priorityLevel('v1beta3', 'nominalConcurrencyShares: 0', ANNOTATED),
    now: priorityLevel('v1', 'nominalConcurrencyShares: 0'),
  },
  {
    name: 'FlowSchema',
    old: flowSchema('v1beta2'),
    now: flowSchema('v1'),
  },
  {
    name: 'EndpointSlice: topology',
    assumes: 'the host name in a topology is the name of the node',
    old: `apiVersion: discovery.k8s.io/v1beta1
kind: EndpointSlice
metadata: { name: web-1 }
addressType: IPv4
ports: [{ name: http, port: 80 }]
endpoints:
  - addresses: [10.1.2.3]
    topology:
      kubernetes.io/hostname: node-1
      topology.kubernetes.io/zone: zone-a # the near one
      topology.kubernetes.io/region: region-1
    conditions: { ready: true }
`,
    now: `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: web-1 }
addressType: IPv4
ports: [{ name: http, port: 80 }]
endpoints:
  - addresses: [10.1.2.3]
    conditions: { ready: true }
    nodeName: node-1
    zone: zone-a # the near one
`,
  },
  {
    name: 'EndpointSlice of v1alpha1',
    old: endpointSlice('v1alpha1', ', topology: { a/b: c }'),
    now: endpointSlice('v1', ''),
  },
  {
    name: 'Event of events.k8s.io',
    old: event('v1beta1', '  state: Ongoing\n'),
    now: event('v1', ''),
  },
  {
    name: 'SubjectAccessReview: groups',
    old: `apiVersion: authorization.k8s.io/v1beta1
kind: SubjectAccessReview
spec:
  user: jane
  group: [devs]
  resourceAttributes: { verb: get, resource: pods }
`,
    now: `apiVersion: authorization.k8s.io/v1
kind: SubjectAccessReview
spec:
  user: jane
  groups: [devs]
  resourceAttributes: { verb: get, resource: pods }
`,
  },
  {
    name: 'ValidatingAdmissionPolicyBinding of v1alpha1: it denied',
    old: `apiVersion: admissionregistration.k8s.io/v1alpha1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: replicas }
spec:
  policyName: replicas
  paramRef: { name: limits, namespace: shop }
`,
    now: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: replicas }
spec:
  policyName: replicas
  paramRef: { name: limits, namespace: shop, parameterNotFoundAction: Deny }
  validationActions:
    - Deny
`,
  },
  {
    name: 'ResourceClaim: what is asked for exactly',
    old: `apiVersion: resource.k8s.io/v1alpha3
kind: ResourceClaim
metadata: { name: gpu }
spec:
  devices:
    requests:
      - name: gpu
        deviceClassName: gpu.example.com
        # Two of them.
        allocationMode: ExactCount
        count: 2
`,
    now: `apiVersion: resource.k8s.io/v1
kind: ResourceClaim
metadata: { name: gpu }
spec:
  devices:
    requests:
      - name: gpu
        exactly:
          deviceClassName: gpu.example.com
          # Two of them.
          allocationMode: ExactCount
          count: 2
`,
  },
  {
    name: 'ResourceSlice: devices and amounts',
    old: `apiVersion: resource.k8s.io/v1alpha3
kind: ResourceSlice
metadata: { name: node-1-gpu }
spec:
  driver: gpu.example.com
  nodeName: node-1
  pool: { name: node-1, generation: 1, resourceSliceCount: 1 }
  devices:
    - name: gpu-0
      basic:
        attributes:
          model: { string: a1 }
        capacity:
          memory: 40Gi
`,
    now: `apiVersion: resource.k8s.io/v1
kind: ResourceSlice
metadata: { name: node-1-gpu }
spec:
  driver: gpu.example.com
  nodeName: node-1
  pool: { name: node-1, generation: 1, resourceSliceCount: 1 }
  devices:
    - name: gpu-0
      attributes:
        model: { string: a1 }
      capacity:
        memory:
          value: 40Gi
`,
  },
];

function cronJob(apiVersion: string): string {
  return `apiVersion: ${apiVersion}
kind: CronJob
metadata: { name: report }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: report, image: "registry.example.com/report:1.0.0" }]
`;
}

function webhook(apiVersion: string): string {
  return `apiVersion: ${apiVersion}
kind: MutatingWebhookConfiguration
metadata: { name: defaults }
webhooks:
  - name: defaults.example.com
    clientConfig: { url: "https://defaults.example.com/mutate" }
    failurePolicy: Fail
    matchPolicy: Equivalent
    timeoutSeconds: 5
    admissionReviewVersions: [v1]
    sideEffects: None
`;
}

function priorityLevel(version: string, shares: string, annotations = ''): string {
  return `apiVersion: flowcontrol.apiserver.k8s.io/${version}
kind: PriorityLevelConfiguration
metadata: { name: batch${annotations} }
spec:
  type: Limited
  limited:
    ${shares} # of the whole
    limitResponse: { type: Reject }
`;
}

function flowSchema(version: string): string {
  return `apiVersion: flowcontrol.apiserver.k8s.io/${version}
kind: FlowSchema
metadata: { name: batch }
spec:
  priorityLevelConfiguration: { name: batch }
  rules:
    - subjects: [{ kind: Group, group: { name: batch } }]
      nonResourceRules: [{ verbs: [get], nonResourceURLs: ["/healthz"] }]
`;
}

function endpointSlice(version: string, endpoint: string): string {
  return `apiVersion: discovery.k8s.io/${version}
kind: EndpointSlice
metadata: { name: web-1 }
addressType: IPv4
endpoints: [{ addresses: [10.1.2.3]${endpoint} }]
`;
}

function event(version: string, state: string): string {
  return `apiVersion: events.k8s.io/${version}
kind: Event
metadata: { name: web.1, namespace: default }
eventTime: "2024-01-01T00:00:00.000000Z"
reportingController: example.com/web
reportingInstance: web-1
action: Started
reason: Started
type: Normal
regarding: { apiVersion: v1, kind: Pod, name: web, namespace: default }
series:
  count: 2
  lastObservedTime: "2024-01-01T00:00:00.000000Z"
${state}`;
}
