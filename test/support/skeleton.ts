import { parse, stringify } from 'yaml';

/** A workload that satisfies every rule of the strict profile: parts of examples are merged into it. */
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-api
  namespace: shop
  labels:
    app.kubernetes.io/name: orders-api
    team: shop
  annotations:
    contact: shop@example.com
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: orders-api
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels:
        app.kubernetes.io/name: orders-api
    spec:
      serviceAccountName: orders-api
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 45
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: orders-api
      containers:
        - name: app
          image: registry.example.com/shop/orders-api:1.4.2@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
          imagePullPolicy: IfNotPresent
          ports:
            - name: http
              containerPort: 8080
          resources:
            requests:
              cpu: 150m
              memory: 192Mi
              ephemeral-storage: 128Mi
            limits:
              memory: 192Mi
              ephemeral-storage: 256Mi
          startupProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 5
            failureThreshold: 24
          livenessProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet:
              path: /readyz
              port: http
            periodSeconds: 5
          lifecycle:
            preStop:
              sleep:
                seconds: 10
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
`;

type Map = { [key: string]: unknown };

/** The same workload as other kinds: what each has that a Deployment has not, and what it cannot have. */
const KINDS: Readonly<Record<string, (deployment: Map) => Map>> = {
  deployment: (deployment) => deployment,
  statefulset: (deployment) =>
    changed(deployment, { kind: 'StatefulSet', spec: { strategy: null, serviceName: 'orders-api' } }),
  daemonset: (deployment) =>
    changed(deployment, {
      kind: 'DaemonSet',
      spec: { strategy: null, replicas: null, template: { spec: { topologySpreadConstraints: null } } },
    }),
  job: (deployment) => ({ ...deployment, apiVersion: 'batch/v1', kind: 'Job', spec: jobSpec(deployment) }),
  cronjob: (deployment) => ({
    ...deployment,
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    spec: {
      schedule: '17 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 600,
      jobTemplate: { spec: { ...jobSpec(deployment), ttlSecondsAfterFinished: undefined } },
    },
  }),
};

function changed(target: Map, part: Map): Map {
  merge(target, part);
  return target;
}

/** Runs once, serves nobody, and cleans up after itself. */
function jobSpec(deployment: Map): Map {
  const { template } = deployment.spec as { template: Map & { spec: Map & { containers: Map[] } } };
  const { ports, startupProbe, livenessProbe, readinessProbe, lifecycle, ...container } = template.spec
    .containers[0] as Map;
  const { topologySpreadConstraints, ...spec } = template.spec;
  return {
    backoffLimit: 3,
    activeDeadlineSeconds: 1800,
    ttlSecondsAfterFinished: 86_400,
    template: { ...template, spec: { ...spec, restartPolicy: 'Never', containers: [container] } },
  };
}

/**
 * Merges a part of a manifest into the clean workload: maps merge, lists replace, `null` takes out. Documents behind a
 * `---` line are set beside it as they are.
 *
 * @param within `container`, `pod` (the pod's spec), `template` (its metadata and spec), or the kind in small letters that
 * the workload is made: `deployment`, `statefulset`, `daemonset`, `job`, `cronjob`.
 */
export function mergeIntoSkeleton(yaml: string, within: string): string {
  const [part = '', ...others] = yaml.split(/^---\n/m);
  const deployment = parse(DEPLOYMENT);
  const { template } = deployment.spec;
  const parts: Record<string, Map> = { template, pod: template.spec, container: template.spec.containers[0] };
  const workload = KINDS[within]?.(deployment) ?? deployment;
  const place = KINDS[within] ? workload : parts[within];
  if (!place)
    throw new Error(
      `An example cannot be merged into "${within}": use ${[...Object.keys(parts), ...Object.keys(KINDS)].join(', ')}.`,
    );
  merge(place, parse(part, { version: '1.1' }) as Map);
  return [stringify(workload, { version: '1.1', aliasDuplicateObjects: false }), ...others].join('---\n');
}

function merge(target: Map, part: Map): void {
  for (const [key, value] of Object.entries(part)) {
    if (value === null) delete target[key];
    else if (isMap(value) && isMap(target[key])) merge(target[key], value);
    else target[key] = value;
  }
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
