import { expect, test } from 'vitest';
import { audit } from '../../../src/audit.js';
import { RULES } from '../../../src/rules/catalogue.generated.js';
import { SourceText } from '../../../src/text/source-text.js';

/** What is a hole in an application is the purpose of an agent: equal pods are judged by what carries them. */
const own = RULES.filter(
  ({ modes, profiles }) => modes[0] === 'insecure-workload-defaults' && profiles.includes('recommended'),
);

function judge(yaml: string, release = '1.36'): string[] {
  const { findings } = audit({ sources: [new SourceText('case.yaml', yaml)], release, complete: true }, own);
  return findings.map(({ rule, severity, rejected }) => `${rejected ? 'rejected ' : ''}${severity} ${rule}`);
}

const HARDENED = `
        securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: RuntimeDefault } }`;
const CONFINED = '{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }';

const workload = (kind: string, namespace: string, spec: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: agent, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:${spec}
`;

const exporter = `
        hostNetwork: true
        hostPID: true${HARDENED}
        containers:
          - name: exporter
            image: registry.example.com/node-exporter:1.9.0
            securityContext: ${CONFINED}
            ports: [{ containerPort: 9100, hostPort: 9100 }]
            volumeMounts: [{ name: root, mountPath: /host, readOnly: true }]
        volumes: [{ name: root, hostPath: { path: / } }]`;

const driver = `
        containers:
          - name: driver
            image: registry.example.com/csi:1.2.3
            securityContext: { privileged: true, readOnlyRootFilesystem: true }
            volumeMounts: [{ name: kubelet, mountPath: /var/lib/kubelet, mountPropagation: Bidirectional }]
        volumes: [{ name: kubelet, hostPath: { path: /var/lib/kubelet } }]`;

const CRITICAL = '\n        priorityClassName: system-node-critical';

const OPEN_NAMESPACE = `apiVersion: v1
kind: Namespace
metadata: { name: storage, labels: { pod-security.kubernetes.io/enforce: privileged } }
---
`;

test('an exporter that only reads its node is worth knowing, whatever its namespace', () => {
  expect(judge(workload('DaemonSet', 'monitoring', exporter))).toEqual([
    'info no-host-namespaces',
    'info no-host-namespaces',
    'info no-host-port',
    'info no-host-path',
  ]);
});

test('the same pod in a Deployment is not', () => {
  expect(judge(workload('Deployment', 'monitoring', exporter))).toEqual([
    'error no-host-namespaces',
    'error no-host-path',
    'warning no-host-namespaces',
    'info no-host-port',
  ]);
});

test('a privileged agent is a warning, with the path that it writes to, and with nothing that privileged implies', () => {
  expect(judge(workload('DaemonSet', 'storage', driver))).toEqual([
    'warning no-privileged-container',
    'warning no-host-path',
  ]);
});

test.each([
  ['of a system priority class', workload('DaemonSet', 'storage', CRITICAL + driver)],
  ['in a namespace that the set opens', OPEN_NAMESPACE + workload('DaemonSet', 'storage', driver)],
])('an agent %s is worth knowing', (_, yaml) => {
  expect(judge(yaml)).toEqual(['info no-privileged-container', 'info no-host-path']);
});

test('the namespace kube-system alone excuses nothing', () => {
  expect(judge(workload('DaemonSet', 'kube-system', driver))).toEqual(judge(workload('DaemonSet', 'storage', driver)));
  expect(judge(workload('Deployment', 'kube-system', driver))).toEqual([
    'error no-privileged-container',
    'error no-host-path',
  ]);
});

test('an agent that collects logs reads them as root', () => {
  const collector = `
        containers:
          - name: collector
            image: registry.example.com/fluent-bit:4.0.1
            securityContext: { runAsUser: 0, seccompProfile: { type: RuntimeDefault }, ${CONFINED.slice(2)}
            volumeMounts:
              - { name: logs, mountPath: /var/log, readOnly: true }
              - { name: state, mountPath: /var/lib/collector }
        volumes:
          - { name: logs, hostPath: { path: /var/log } }
          - { name: state, hostPath: { path: /var/lib/collector, type: DirectoryOrCreate } }`;
  expect(judge(workload('DaemonSet', 'logging', collector))).toEqual([
    'info no-root-user',
    'info no-host-path',
    'info no-host-path',
  ]);
  expect(judge(workload('Deployment', 'logging', collector))).toEqual([
    'warning no-root-user',
    'warning no-host-path',
    'warning no-host-path',
  ]);
});

const capabilities = (kind: string, add: string) =>
  judge(
    workload(
      kind,
      'shop',
      `${HARDENED}
        containers:
          - name: app
            image: registry.example.com/app:1.2.3
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL], add: [${add}] } }`,
    ),
  );

test.each([
  ['NET_ADMIN, CHOWN', 'error', 'warning'],
  ['ALL', 'error', 'warning'],
  ['NET_RAW', 'warning', 'info'],
  ['CHOWN, SETUID', 'info', 'info'],
])('the strongest of the added capabilities decides: %s', (add, workloads, agents) => {
  expect(capabilities('Deployment', add)).toEqual([`${workloads} no-added-capabilities`]);
  expect(capabilities('DaemonSet', add)).toEqual([`${agents} no-added-capabilities`]);
});

test('what the API server refuses is an error, whoever asks', () => {
  expect(capabilities('DaemonSet', 'CAP_SYS_ADMIN')).toEqual(['rejected error no-added-capabilities']);
  const both = driver.replace('{ privileged: true,', '{ privileged: true, allowPrivilegeEscalation: false,');
  expect(judge(workload('DaemonSet', 'kube-system', CRITICAL + both))).toContain(
    'rejected error no-privileged-container',
  );
  const unmasked = `${HARDENED}
        containers:
          - name: app
            image: registry.example.com/app:1.2.3
            securityContext: { procMount: Unmasked, ${CONFINED.slice(2)}`;
  expect(judge(workload('Deployment', 'shop', unmasked))).toEqual(['rejected error no-unmasked-proc']);
  expect(judge(workload('Deployment', 'shop', unmasked), '1.33')).toEqual(['rejected error no-unmasked-proc']);
  expect(judge(workload('Deployment', 'shop', unmasked), '1.32')).toEqual(['error no-unmasked-proc']);
  expect(judge(workload('Deployment', 'shop', `\n        hostUsers: false${unmasked}`))).toEqual([
    'info no-unmasked-proc',
  ]);
});

test('a user of 0 beside runAsNonRoot breaks, a sysctl of the node too', () => {
  const spec = (context: string) => `
        securityContext: { ${context}, seccompProfile: { type: RuntimeDefault } }
        containers: [{ name: app, image: registry.example.com/app:1.2.3, securityContext: ${CONFINED} }]`;
  expect(judge(workload('Deployment', 'shop', spec('runAsNonRoot: true, runAsUser: 0')))).toEqual([
    'error no-root-user',
  ]);
  expect(judge(workload('Deployment', 'shop', spec('runAsUser: 0')))).toEqual(['warning no-root-user']);
  const sysctl = (name: string) => spec(`runAsNonRoot: true, sysctls: [{ name: ${name}, value: "1" }]`);
  expect(judge(workload('Deployment', 'shop', sysctl('vm.max_map_count')))).toEqual(['error no-unsafe-sysctls']);
  expect(judge(workload('Deployment', 'shop', sysctl('net.core.somaxconn')))).toEqual(['warning no-unsafe-sysctls']);
});

test('the lesser settings of an agent are judged as those of any workload, those of the system are worth knowing', () => {
  const settings = `
        securityContext:
          runAsUser: 10001
          seLinuxOptions: { type: spc_t }
          appArmorProfile: { type: Unconfined }
        containers:
          - { name: sensor, image: registry.example.com/sensor:1.2.3, securityContext: { readOnlyRootFilesystem: true } }`;
  const unconfined = settings.replace(
    'runAsUser: 10001',
    'runAsUser: 10001\n          seccompProfile: { type: Unconfined }',
  );
  const hardening = ['no-privilege-escalation', 'require-dropped-capabilities'];
  const modules = ['no-custom-selinux-options', 'no-apparmor-unconfined'];
  const judged = (kind: string, spec: string) => judge(workload(kind, 'sensors', spec)).sort();
  const all = (severity: string, rules: readonly string[]) => rules.map((rule) => `${severity} ${rule}`);
  const missing = [...hardening, 'require-seccomp-profile'];
  expect(judged('Deployment', settings)).toEqual([...all('warning', [...missing, ...modules])].sort());
  expect(judged('DaemonSet', settings)).toEqual([...all('warning', missing), ...all('info', modules)].sort());
  expect(judged('DaemonSet', CRITICAL + settings)).toEqual([...all('info', [...missing, ...modules])].sort());
  const off = [...hardening, 'no-seccomp-unconfined'];
  expect(judged('DaemonSet', unconfined)).toEqual([...all('warning', off), ...all('info', modules)].sort());
  expect(judged('DaemonSet', CRITICAL + unconfined)).toEqual([...all('info', [...off, ...modules])].sort());
});

test('a Windows agent that is a process of its node', () => {
  const spec = `
        nodeSelector: { kubernetes.io/os: windows }
        securityContext: { windowsOptions: { hostProcess: true, runAsUserName: SYSTEM } }
        containers: [{ name: agent, image: registry.example.com/agent:1.2.3 }]`;
  expect(judge(workload('Deployment', 'sensors', spec))).toEqual(['error no-windows-host-process']);
  expect(judge(workload('DaemonSet', 'sensors', spec))).toEqual(['warning no-windows-host-process']);
  expect(judge(workload('DaemonSet', 'sensors', CRITICAL + spec))).toEqual(['info no-windows-host-process']);
});

test('a port of the node', () => {
  const spec = `${HARDENED}
        containers:
          - name: proxy
            image: registry.example.com/proxy:1.2.3
            securityContext: ${CONFINED}
            ports: [{ containerPort: 8080, hostPort: 80 }]`;
  expect(judge(workload('Deployment', 'edge', spec))).toEqual(['warning no-host-port']);
  expect(judge(workload('DaemonSet', 'edge', spec))).toEqual(['info no-host-port']);
});

test('the socket of the runtime', () => {
  const spec = `${HARDENED}
        containers:
          - name: sensor
            image: registry.example.com/sensor:1.2.3
            securityContext: ${CONFINED}
            volumeMounts: [{ name: sock, mountPath: /run/containerd.sock, readOnly: true }]
        volumes: [{ name: sock, hostPath: { path: /run/containerd/containerd.sock } }]`;
  expect(judge(workload('Deployment', 'sensors', spec))).toEqual(['error no-container-runtime-socket']);
  expect(judge(workload('DaemonSet', 'sensors', spec))).toEqual(['warning no-container-runtime-socket']);
  expect(judge(workload('DaemonSet', 'sensors', CRITICAL + spec))).toEqual(['info no-container-runtime-socket']);
});

test('labels that the API server refuses, and where it does not', () => {
  const namespace =
    'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: none } }\n';
  expect(judge(namespace)).toEqual(['rejected error no-malformed-pod-security-label']);
  expect(judge(namespace, '1.23')).toEqual(['rejected error no-malformed-pod-security-label']);
  expect(judge(namespace, '1.22')).toEqual(['error no-malformed-pod-security-label']);
  expect(judge(namespace.replace('enforce: none', 'enforced: baseline'))).toEqual([
    'warning no-malformed-pod-security-label',
  ]);
});

test('a part of an overlay lacks nothing, and is judged by what it says', () => {
  const part = (context: string) =>
    workload('Deployment', 'shop', `\n        containers: [{ name: app, securityContext: ${context} }]`);
  expect(judge(part('{}'))).toEqual([]);
  expect(judge(part('{ privileged: true }'))).toEqual(['error no-privileged-container']);
  expect(judge(part('{ allowPrivilegeEscalation: true }'))).toEqual(['warning no-privilege-escalation']);
});

test('a static pod of the control plane is worth knowing', () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: { name: etcd, namespace: kube-system }
spec:
  hostNetwork: true
  priorityClassName: system-node-critical
  securityContext: { seccompProfile: { type: RuntimeDefault } }
  containers:
    - name: etcd
      image: registry.example.com/etcd:3.6.1
      livenessProbe: { httpGet: { host: 127.0.0.1, path: /livez, port: 2381 } }
      volumeMounts: [{ name: data, mountPath: /var/lib/etcd }]
  volumes: [{ name: data, hostPath: { path: /var/lib/etcd } }]
`;
  expect(judge(pod).filter((line) => !line.startsWith('info'))).toEqual([]);
});
