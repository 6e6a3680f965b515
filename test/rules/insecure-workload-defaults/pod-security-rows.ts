type Part = { readonly [key: string]: unknown };

/** Parts of a pod that restricted admits which are replaced. */
export interface Change {
  readonly metadata?: Part;
  readonly spec?: Part;
  /** In the security context of the pod. */
  readonly pod?: Part;
  readonly container?: Part;
  /** In the security context of the container. */
  readonly context?: Part;
}

/**
 * To which level a pod conforms, by release: `B 25:R` is baseline from 1.14 on and restricted from 1.25 on.
 *
 * - `P`: privileged alone admits it;
 * - `B`: baseline admits it, restricted does not;
 * - `R`: both do;
 * - `W`: restricted admits what baseline does not, as in pods of Windows and volumes of two types.
 */
export type Levels = string;

export type Row = readonly [name: string, levels: Levels, change: Change];

const WINDOWS = { os: { name: 'windows' } };
const OWN_USERS = { hostUsers: false };
const caps = (add: unknown, drop: unknown = ['ALL']): Change => ({ context: { capabilities: { add, drop } } });
const context = (part: Part): Change => ({ context: part });
const inWindows = (change: Change): Change => ({ ...change, spec: WINDOWS });
const inOwnUsers = (change: Change): Change => ({ ...change, spec: OWN_USERS });

const DEFAULT_CAPABILITIES = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];
const OTHER_CAPABILITIES = [
  ...['NET_RAW', 'NET_ADMIN', 'SYS_ADMIN', 'SYS_PTRACE', 'SYS_TIME', 'BPF', 'ALL', 'all', ''],
  ...['chown', 'CAP_CHOWN', 'net_bind_service', 'CAP_NET_BIND_SERVICE'],
];

const CAPABILITIES: readonly Row[] = [
  ['NET_BIND_SERVICE added', 'R', caps(['NET_BIND_SERVICE'])],
  ...DEFAULT_CAPABILITIES.map((name): Row => [`${name} added`, 'R 22:B', caps([name])]),
  ...OTHER_CAPABILITIES.map((name): Row => [`"${name}" added`, 'P', caps([name])]),
  ['an empty entry added', 'P', caps([null])],
  ['one allowed and one not', 'P', caps(['NET_BIND_SERVICE', 'SYS_TIME'])],
  ['nothing added', 'R', caps([])],
  ['null added', 'R', caps(null)],
  ...[[], ['all'], ['All'], ['CAP_ALL'], ['NET_RAW'], [null], null].map(
    (drop): Row => [`${JSON.stringify(drop)} dropped`, 'R 22:B', caps(['NET_BIND_SERVICE'], drop)],
  ),
  ['ALL dropped beside others', 'R', caps(null, ['NET_RAW', 'ALL'])],
  ['no capabilities', 'R 22:B', context({ capabilities: null })],
  ['empty capabilities', 'R 22:B', context({ capabilities: {} })],
  ['nothing dropped in a Windows pod', 'R 22:B 25:R', inWindows(context({ capabilities: null }))],
  ['a capability added in a Windows pod', 'P 25:W', inWindows(caps(['SYS_TIME'], []))],
];

const CONTEXTS: readonly Row[] = [
  ['privileged', 'P', context({ privileged: true })],
  ['not privileged', 'R', context({ privileged: false })],
  ['privileged: null', 'R', context({ privileged: null })],
  ['escalation allowed', 'B', context({ allowPrivilegeEscalation: true })],
  ['escalation not forbidden', 'B', context({ allowPrivilegeEscalation: null })],
  ['escalation in a Windows pod', 'B 25:R', inWindows(context({ allowPrivilegeEscalation: true }))],
  [
    'escalation in a Linux pod',
    'B',
    { ...context({ allowPrivilegeEscalation: true }), spec: { os: { name: 'linux' } } },
  ],
  ['escalation in a pod of no system', 'B', { ...context({ allowPrivilegeEscalation: true }), spec: { os: {} } }],
  ['no security context', 'B', { container: { securityContext: null } }],
  ['no security context in a Windows pod', 'B 25:R', { container: { securityContext: null }, spec: WINDOWS }],
  ['a root file system that can be written', 'R', context({ readOnlyRootFilesystem: false })],
  ['group 0', 'R', context({ runAsGroup: 0 })],
  ['runAsNonRoot: false', 'B', context({ runAsNonRoot: false })],
  ['runAsNonRoot: true', 'R', context({ runAsNonRoot: true })],
  ['runAsNonRoot: false with its own users', 'B 35:R', inOwnUsers(context({ runAsNonRoot: false }))],
  ['runAsNonRoot: false in a Windows pod', 'B', inWindows(context({ runAsNonRoot: false }))],
  ['user 0', 'R 23:B', context({ runAsUser: 0 })],
  ['user 1', 'R', context({ runAsUser: 1 })],
  ['user 0 with its own users', 'R 23:B 35:R', inOwnUsers(context({ runAsUser: 0 }))],
  ['user 0 with the users of the node', 'R 23:B', { ...context({ runAsUser: 0 }), spec: { hostUsers: true } }],
  ['user 0 in a Windows pod', 'R 23:B', inWindows(context({ runAsUser: 0 }))],
  ['procMount: Default', 'R', context({ procMount: 'Default' })],
  ['procMount: Unmasked', 'P', context({ procMount: 'Unmasked' })],
  ['an empty procMount', 'P', context({ procMount: '' })],
  ['procMount: null', 'R', context({ procMount: null })],
  ['procMount: Unmasked with its own users', 'P 35:B', inOwnUsers(context({ procMount: 'Unmasked' }))],
  ['a HostProcess container', 'P', context({ windowsOptions: { hostProcess: true } })],
  ['a HostProcess container in a Windows pod', 'P', inWindows(context({ windowsOptions: { hostProcess: true } }))],
  ['no HostProcess container', 'R', context({ windowsOptions: { hostProcess: false } })],
  ['options of Windows', 'R', context({ windowsOptions: { runAsUserName: 'ContainerUser' } })],
];

/** Fields that stand in the security context of a container and of the pod. */
const inBoth = (in_: (part: Part) => Change): readonly Row[] => [
  ['seccomp RuntimeDefault', 'R', in_({ seccompProfile: { type: 'RuntimeDefault' } })],
  ['seccomp Localhost', 'R', in_({ seccompProfile: { type: 'Localhost', localhostProfile: 'a.json' } })],
  ['seccomp Unconfined', 'R 19:P', in_({ seccompProfile: { type: 'Unconfined' } })],
  ['seccomp in the words of the annotation', 'R 19:P', in_({ seccompProfile: { type: 'runtime/default' } })],
  ['seccomp without a type', 'R 19:P', in_({ seccompProfile: {} })],
  ['seccomp Unconfined in a Windows pod', 'R 19:P 25:W', inWindows(in_({ seccompProfile: { type: 'Unconfined' } }))],
  ['AppArmor RuntimeDefault', 'R', in_({ appArmorProfile: { type: 'RuntimeDefault' } })],
  ['AppArmor Localhost', 'R', in_({ appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } })],
  ['AppArmor Unconfined', 'P', in_({ appArmorProfile: { type: 'Unconfined' } })],
  ['AppArmor without a type', 'P', in_({ appArmorProfile: {} })],
  ['AppArmor null', 'R', in_({ appArmorProfile: null })],
  ['AppArmor Unconfined in a Windows pod', 'P', inWindows(in_({ appArmorProfile: { type: 'Unconfined' } }))],
  ...['container_t', 'container_init_t', 'container_kvm_t', ''].map(
    (type): Row => [`SELinux type "${type}"`, 'R', in_({ seLinuxOptions: { type } })],
  ),
  ['SELinux type "container_engine_t"', 'P 31:R', in_({ seLinuxOptions: { type: 'container_engine_t' } })],
  ...['spc_t', 'container_logreader_t', 'Container_t'].map(
    (type): Row => [`SELinux type "${type}"`, 'P', in_({ seLinuxOptions: { type } })],
  ),
  ['an SELinux user', 'P', in_({ seLinuxOptions: { user: 'system_u' } })],
  ['an SELinux role', 'P', in_({ seLinuxOptions: { role: 'system_r' } })],
  ['an empty SELinux user and role', 'R', in_({ seLinuxOptions: { user: '', role: '' } })],
  ['an SELinux level', 'R', in_({ seLinuxOptions: { level: 's0:c1,c2' } })],
  ['no SELinux options', 'R', in_({ seLinuxOptions: {} })],
];

const probe = (action: Part): Change => ({ container: { livenessProbe: action } });
const PROBES: readonly Row[] = [
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((name): Row[] => [
    [`${name} by HTTP with a host`, 'R 34:P', { container: { [name]: { httpGet: { port: 80, host: 'a' } } } }],
    [`${name} by TCP with a host`, 'R 34:P', { container: { [name]: { tcpSocket: { port: 80, host: '10.0.0.1' } } } }],
  ]),
  ...['postStart', 'preStop'].flatMap((name): Row[] => [
    [`${name} by HTTP with a host`, 'R 34:P', { container: { lifecycle: { [name]: { httpGet: { host: 'a' } } } } }],
    [`${name} by TCP with a host`, 'R 34:P', { container: { lifecycle: { [name]: { tcpSocket: { host: 'a' } } } } }],
    [`${name} without a host`, 'R', { container: { lifecycle: { [name]: { httpGet: { port: 80 } } } } }],
  ]),
  ['a probe of the loopback address', 'R 34:P', probe({ httpGet: { port: 80, host: '127.0.0.1' } })],
  ['a probe without a host', 'R', probe({ httpGet: { port: 80 } })],
  ['a probe with an empty host', 'R', probe({ tcpSocket: { port: 80, host: '' } })],
  ['a probe with a host header', 'R', probe({ httpGet: { port: 80, httpHeaders: [{ name: 'Host', value: 'a' }] } })],
  ['a probe by gRPC', 'R', probe({ grpc: { port: 80, service: 'a' } })],
];

const PORTS: readonly Row[] = [
  ['a host port', 'P', { container: { ports: [{ containerPort: 80, hostPort: 80 }] } }],
  [
    'a host port behind others',
    'P',
    { container: { ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 1 }] } },
  ],
  ['the host port 0', 'R', { container: { ports: [{ containerPort: 80, hostPort: 0 }] } }],
  ['no host port', 'R', { container: { ports: [{ containerPort: 80, hostPort: null, hostIP: '10.0.0.1' }] } }],
];

/** What is judged alike in containers of every role. */
export const CONTAINER_ROWS: readonly Row[] = [...CAPABILITIES, ...CONTEXTS, ...inBoth(context), ...PROBES, ...PORTS];

const withSysctl = (...names: readonly (string | undefined)[]): Change => ({
  pod: { sysctls: names.map((name) => ({ name, value: '1' })) },
});
const SYSCTLS: readonly Row[] = [
  ...[
    ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies'],
    ...['net.ipv4.ping_group_range', 'net.ipv4.ip_unprivileged_port_start'],
  ].map((name): Row => [name, 'R', withSysctl(name)]),
  ['net.ipv4.ip_local_reserved_ports', 'P 27:R', withSysctl('net.ipv4.ip_local_reserved_ports')],
  ...['tcp_keepalive_time', 'tcp_fin_timeout', 'tcp_keepalive_intvl', 'tcp_keepalive_probes'].map(
    (name): Row => [`net.ipv4.${name}`, 'P 29:R', withSysctl(`net.ipv4.${name}`)],
  ),
  ...['tcp_rmem', 'tcp_wmem'].map((name): Row => [`net.ipv4.${name}`, 'P 32:R', withSysctl(`net.ipv4.${name}`)]),
  ...['net.core.somaxconn', 'kernel.msgmax', 'vm.swappiness', 'net/ipv4/tcp_syncookies', 'net.ipv4.*', ''].map(
    (name): Row => [`the sysctl "${name}"`, 'P', withSysctl(name)],
  ),
  ['a sysctl without a name', 'P', withSysctl(undefined)],
  ['an empty entry of sysctls', 'P', { pod: { sysctls: [null] } }],
  ['an unsafe sysctl behind a safe one', 'P', withSysctl('net.ipv4.tcp_syncookies', 'kernel.msgmax')],
  ['no sysctls', 'R', { pod: { sysctls: [] } }],
];

const volumes = (...list: unknown[]): Change => ({ spec: { volumes: list } });
const ALLOWED_VOLUMES = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim'],
  ...['projected', 'secret'],
];
const OTHER_VOLUMES = [
  ...['awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'fc', 'flexVolume', 'flocker'],
  ...['gcePersistentDisk', 'gitRepo', 'glusterfs', 'iscsi', 'nfs', 'photonPersistentDisk', 'portworxVolume'],
  ...['quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume'],
];
const VOLUMES: readonly Row[] = [
  ...ALLOWED_VOLUMES.map((type): Row => [`a volume of ${type}`, 'R', volumes({ name: 'a', [type]: {} })]),
  ...OTHER_VOLUMES.map((type): Row => [`a volume of ${type}`, 'B', volumes({ name: 'a', [type]: {} })]),
  ['a volume of hostPath', 'P', volumes({ name: 'a', hostPath: { path: '/data' } })],
  ['the socket of the runtime', 'P', volumes({ name: 'a', hostPath: { path: '/run/docker.sock' } })],
  ['a hostPath without a path', 'P', volumes({ name: 'a', hostPath: {} })],
  ['hostPath: null', 'R', volumes({ name: 'a', hostPath: null })],
  ['a volume without a type, which becomes an emptyDir', 'R', volumes({ name: 'a' })],
  ['an empty entry of volumes', 'R', volumes(null)],
  ['an allowed type beside another', 'R', volumes({ name: 'a', nfs: {}, emptyDir: {} })],
  ['an allowed type beside hostPath', 'W', volumes({ name: 'a', hostPath: { path: '/' }, emptyDir: {} })],
  ['nfs behind an allowed type', 'B', volumes({ name: 'a', emptyDir: {} }, { name: 'b', nfs: {} })],
];

const annotated = (key: string, value: string | null): Change => ({ metadata: { annotations: { [key]: value } } });
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/app';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io';
const ANNOTATIONS: readonly Row[] = [
  ...['runtime/default', 'localhost/a', '', null].map(
    (value): Row => [`AppArmor by annotation: ${value}`, 'R', annotated(APPARMOR, value)],
  ),
  ...['unconfined', 'docker/default', 'RuntimeDefault', 'localhost'].map(
    (value): Row => [`AppArmor by annotation: ${value}`, 'P', annotated(APPARMOR, value)],
  ),
  ['AppArmor of a container that is not there', 'P', annotated(`${APPARMOR}-other`, 'unconfined')],
  ['an annotation of a name much like it', 'R', annotated('apparmor.security.beta.kubernetes.io/app', 'unconfined')],
  ...[SECCOMP_POD, `${SECCOMP}/app`].flatMap((key): Row[] => [
    ...['runtime/default', 'docker/default', 'localhost/a'].map(
      (value): Row => [`${key}: ${value}`, 'R', annotated(key, value)],
    ),
    ...['unconfined', 'RuntimeDefault', 'localhost', '', null].map(
      (value): Row => [`${key}: ${value}`, 'P 19:R', annotated(key, value)],
    ),
  ]),
  ['seccomp of a container that is not there', 'R', annotated(`${SECCOMP}/none`, 'unconfined')],
];

const HOST: readonly Row[] = [
  ...['hostNetwork', 'hostPID', 'hostIPC'].flatMap((key): Row[] => [
    [key, 'P', { spec: { [key]: true } }],
    [`no ${key}`, 'R', { spec: { [key]: false } }],
    [`${key}: null`, 'R', { spec: { [key]: null } }],
  ]),
  [
    'a network agent, which the standard does not spare',
    'P',
    { spec: { hostNetwork: true, priorityClassName: 'system-node-critical' } },
  ],
  ['processes shared within the pod', 'R', { spec: { shareProcessNamespace: true } }],
  ['its own users', 'R', { spec: OWN_USERS }],
  ['a HostProcess pod', 'P', { pod: { windowsOptions: { hostProcess: true } } }],
  ['no HostProcess pod', 'R', { pod: { windowsOptions: { hostProcess: null } } }],
];

const OF_POD: readonly Row[] = [
  ['what restricted asks for', 'R', {}],
  ['no runAsNonRoot', 'B', { pod: { runAsNonRoot: null } }],
  [
    'runAsNonRoot: false that each container overrules',
    'B',
    { pod: { runAsNonRoot: false }, context: { runAsNonRoot: true } },
  ],
  ['a user instead of runAsNonRoot', 'B', { pod: { runAsNonRoot: null, runAsUser: 1000 } }],
  ['no runAsNonRoot with its own users', 'B 35:R', { pod: { runAsNonRoot: null }, spec: OWN_USERS }],
  ['no runAsNonRoot in a Windows pod', 'B', { pod: { runAsNonRoot: null }, spec: WINDOWS }],
  ['user 0 that each container overrules', 'R 23:B', { pod: { runAsUser: 0 }, context: { runAsUser: 1000 } }],
  ['no seccomp profile', 'R 19:B', { pod: { seccompProfile: null } }],
  [
    'no seccomp profile, but the annotation',
    'R 19:B',
    { ...annotated(SECCOMP_POD, 'runtime/default'), pod: { seccompProfile: null } },
  ],
  ['no seccomp profile in a Windows pod', 'R 19:B 25:R', { pod: { seccompProfile: null }, spec: WINDOWS }],
  [
    'Windows by the node selector, which the standard does not read',
    'R 19:B',
    { pod: { seccompProfile: null }, spec: { nodeSelector: { 'kubernetes.io/os': 'windows' } } },
  ],
  ['no security context of the pod', 'B', { spec: { securityContext: null } }],
  ['no containers', 'R', { spec: { containers: [] } }],
  ['an empty entry of containers', 'B', { spec: { containers: [null] } }],
  ['a container without an image', 'B', { spec: { containers: [{ name: 'app' }] } }],
  ['a field that no release knows', 'R', { spec: { securityLevel: 'none' } }],
];

/** What stands in the pod itself. */
export const POD_ROWS: readonly Row[] = [
  ...OF_POD,
  ...HOST,
  ...inBoth((pod) => ({ pod })),
  ...SYSCTLS,
  ...VOLUMES,
  ...ANNOTATIONS,
];
