import { isMap } from '../../documents/field.js';
import { splitImage } from '../../resources/image-reference.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * What the API server fills in where a field is left out, or stores alike for a value of nothing, by the type's name:
 * those that parts which cannot be changed hold.
 *
 * Source: defaults of the API server (`SetDefaults_…` of core, apps, batch, rbac, scheduling and storage); fields that are
 * stored without a pointer, where left out is false, 0 or empty.
 */
const DEFAULTS: Readonly<Record<string, Values>> = {
  PodSpec: {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    terminationGracePeriodSeconds: 30,
    hostNetwork: false,
    hostPID: false,
    hostIPC: false,
  },
  Container: {
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    stdin: false,
    stdinOnce: false,
    tty: false,
    workingDir: '',
  },
  ContainerPort: { protocol: 'TCP', name: '', hostIP: '', hostPort: 0 },
  EnvVar: { value: '' },
  VolumeMount: { readOnly: false, subPath: '', subPathExpr: '' },
  Probe: { initialDelaySeconds: 0, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 },
  HTTPGetAction: { path: '/', scheme: 'HTTP', host: '' },
  GRPCAction: { service: '' },
  ObjectFieldSelector: { apiVersion: 'v1' },
  EmptyDirVolumeSource: { medium: '' },
  SecretVolumeSource: { defaultMode: 0o644 },
  ConfigMapVolumeSource: { defaultMode: 0o644 },
  DownwardAPIVolumeSource: { defaultMode: 0o644 },
  ProjectedVolumeSource: { defaultMode: 0o644 },
  ServiceAccountTokenProjection: { expirationSeconds: 3600 },
  PersistentVolumeClaimVolumeSource: { readOnly: false },
  CSIPersistentVolumeSource: { readOnly: false, fsType: '' },
  NFSVolumeSource: { readOnly: false },
  HostPathVolumeSource: { type: '' },
  ISCSIVolumeSource: { iscsiInterface: 'default' },
  ISCSIPersistentVolumeSource: { iscsiInterface: 'default' },
  RBDVolumeSource: { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' },
  RBDPersistentVolumeSource: { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' },
  AzureDiskVolumeSource: { cachingMode: 'ReadWrite', kind: 'Shared', fsType: 'ext4', readOnly: false },
  PersistentVolumeSpec: { volumeMode: 'Filesystem' },
  PersistentVolumeClaimSpec: { volumeMode: 'Filesystem', volumeName: '' },
  StatefulSetSpec: { podManagementPolicy: 'OrderedReady', serviceName: '' },
  JobSpec: { completionMode: 'NonIndexed' },
  PodFailurePolicyOnPodConditionsPattern: { status: 'True' },
  RoleRef: { apiGroup: 'rbac.authorization.k8s.io' },
  Secret: { type: 'Opaque' },
  PriorityClass: { value: 0, preemptionPolicy: 'PreemptLowerPriority' },
  StorageClass: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
  CSIDriverSpec: {
    attachRequired: true,
    podInfoOnMount: false,
    storageCapacity: false,
    fsGroupPolicy: 'ReadWriteOnceWithFSType',
    volumeLifecycleModes: ['Persistent'],
  },
  ExactDeviceRequest: { allocationMode: 'ExactCount', count: 1 },
  DeviceRequest: { allocationMode: 'ExactCount', count: 1 },
  DeviceSubRequest: { allocationMode: 'ExactCount', count: 1 },
};

/** What depends on other fields of the same object. */
const DERIVED: Readonly<Record<string, (values: Values) => Values>> = {
  Container: ({ image }) => ({ imagePullPolicy: pullPolicyOf(image) }),
  PodSpec: ({ serviceAccountName, serviceAccount }) => {
    const account = serviceAccountName ?? serviceAccount;
    return account === undefined ? {} : { serviceAccountName: account, serviceAccount: account };
  },
  JobSpec: ({ completions, parallelism }) =>
    (completions ?? parallelism) === undefined ? { completions: 1, parallelism: 1 } : {},
  PersistentVolumeClaimSpec: ({ dataSource, dataSourceRef }) => {
    const source = dataSource ?? dataSourceRef;
    return source === undefined ? {} : { dataSource: source, dataSourceRef: source };
  },
};

/** `Always` for the tag `latest`, which is also that of no tag and no digest (SetDefaults_Container). */
function pullPolicyOf(image: unknown): string {
  if (typeof image !== 'string') return 'IfNotPresent';
  const { tag, digest } = splitImage(image);
  return tag === 'latest' || (tag === undefined && digest === undefined) ? 'Always' : 'IfNotPresent';
}

/**
 * The fields of an object as the API server stores them, for the comparison of two: what is left out is filled in.
 *
 * @param type the definition's name: `core.v1.Container`.
 */
export function withDefaults(type: string, values: Values): Values {
  const name = type.slice(type.lastIndexOf('.') + 1);
  const own = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const filled = { ...DEFAULTS[name], ...DERIVED[name]?.(own), ...own };
  return name === 'Volume' ? withSource(filled) : filled;
}

/** A volume without a source is an emptyDir. */
function withSource(volume: Values): Values {
  return Object.keys(volume).some((key) => key !== 'name') ? volume : { ...volume, emptyDir: {} };
}

/** The defaults that a Pod has, and a template of pods has not. */
export function asPod(spec: Values): Values {
  const containers = (key: string) => {
    const list = spec[key];
    return Array.isArray(list) ? { [key]: list.map((container) => asPodContainer(container, spec)) } : {};
  };
  return {
    enableServiceLinks: true,
    serviceAccountName: spec.serviceAccount ?? 'default',
    ...spec,
    ...containers('containers'),
    ...containers('initContainers'),
  };
}

/** Requests are taken from limits, and ports of a pod in the node's network are ports of the node (SetDefaults_Pod). */
function asPodContainer(container: unknown, { hostNetwork }: Values): unknown {
  if (!isMap(container)) return container;
  const { resources, ports } = container;
  const { limits, requests } = isMap(resources) ? resources : {};
  const filled = { ...(isMap(limits) ? limits : {}), ...(isMap(requests) ? requests : {}) };
  const onNode = (port: unknown) => (isMap(port) ? { hostPort: port.containerPort, ...port } : port);
  return {
    ...container,
    ...(isMap(resources) ? { resources: { ...resources, requests: filled } } : {}),
    ...(hostNetwork === true && Array.isArray(ports) ? { ports: ports.map(onNode) } : {}),
  };
}
