import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit.js';
import { RULES } from '../../../src/rules/catalogue.generated.js';
import type { Profile } from '../../../src/rules/profiles.js';
import { SourceText } from '../../../src/text/source-text.js';

type Part = { readonly [key: string]: unknown };

/** A pod that the restricted level admits, with parts of its spec, its container and their security contexts replaced. */
interface Change {
  readonly spec?: Part;
  readonly pod?: Part;
  readonly container?: Part;
  readonly context?: Part;
  readonly annotations?: Part;
}

function podOf({ spec, pod, container, context, annotations = {} }: Change): string {
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, ...context };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', annotations },
    spec: {
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...pod },
      containers: [{ name: 'app', image: 'registry.example.com/app:1.2.3', securityContext, ...container }],
      ...spec,
    },
  });
}

function denials(change: Change, profile: Profile, release: string): string[] {
  const rules = RULES.filter(({ profiles }) => profiles.includes(profile));
  const { findings } = audit({ sources: [new SourceText('pod.json', podOf(change))], release, complete: true }, rules);
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

const added = (...add: string[]): Change => ({ context: { capabilities: { drop: ['ALL'], add } } });
const windows = { os: { name: 'windows' } };
const bare = {
  spec: windows,
  pod: { seccompProfile: null },
  context: { allowPrivilegeEscalation: null, capabilities: null },
};

interface Row {
  readonly name: string;
  readonly change: Change;
  readonly baseline: readonly string[];
  readonly restricted: readonly string[];
  readonly release?: string;
}

const both = (...rules: string[]) => ({ baseline: rules, restricted: rules });
const onlyRestricted = (...rules: string[]) => ({ baseline: [], restricted: rules });
const admitted = both();

/** By the tables of the standard, control by control. */
const ROWS: readonly Row[] = [
  { name: 'what restricted asks for', change: {}, ...admitted },
  {
    name: 'HostProcess',
    change: { pod: { windowsOptions: { hostProcess: true } } },
    ...both('no-windows-host-process'),
  },
  { name: 'host namespaces', change: { spec: { hostPID: true } }, ...both('no-host-namespaces') },
  {
    name: 'a privileged container',
    change: { context: { privileged: true, allowPrivilegeEscalation: null } },
    baseline: ['no-privileged-container'],
    restricted: ['no-privileged-container', 'pss-privilege-escalation'],
  },
  { name: 'NET_BIND_SERVICE', change: added('NET_BIND_SERVICE'), ...admitted },
  { name: 'a default capability', change: added('CHOWN'), ...onlyRestricted('pss-restricted-capabilities') },
  {
    name: 'NET_RAW',
    change: added('NET_RAW'),
    baseline: ['pss-baseline-capabilities'],
    restricted: ['pss-restricted-capabilities'],
  },
  {
    name: 'a hostPath volume',
    change: { spec: { volumes: [{ name: 'a', hostPath: { path: '/etc/localtime' } }] } },
    ...both('no-host-path'),
  },
  {
    name: 'the socket of the runtime',
    change: { spec: { volumes: [{ name: 'a', hostPath: { path: '/run/docker.sock' } }] } },
    ...both('no-container-runtime-socket'),
  },
  {
    name: 'a host port',
    change: { container: { ports: [{ containerPort: 80, hostPort: 80 }] } },
    ...both('no-host-port'),
  },
  {
    name: 'a host of a probe',
    change: { container: { livenessProbe: { tcpSocket: { port: 80, host: 'a' } } } },
    ...both('pss-probe-host'),
  },
  {
    name: 'a host of a probe before 1.34',
    change: { container: { livenessProbe: { tcpSocket: { port: 80, host: 'a' } } } },
    release: '1.33',
    ...admitted,
  },
  {
    name: 'AppArmor off',
    change: { pod: { appArmorProfile: { type: 'Unconfined' } } },
    ...both('no-apparmor-unconfined'),
  },
  {
    name: 'AppArmor off by annotation',
    change: { annotations: { 'container.apparmor.security.beta.kubernetes.io/app': 'unconfined' } },
    ...both('no-apparmor-unconfined'),
  },
  { name: 'an SELinux level', change: { pod: { seLinuxOptions: { level: 's0:c1' } } }, ...admitted },
  { name: 'an SELinux role', change: { pod: { seLinuxOptions: { role: 'r' } } }, ...both('no-custom-selinux-options') },
  {
    name: 'Unmasked',
    change: { context: { procMount: 'Unmasked' } },
    baseline: ['pss-baseline-proc-mount'],
    restricted: ['no-unmasked-proc'],
  },
  {
    name: 'Unmasked in a user namespace',
    change: { spec: { hostUsers: false }, context: { procMount: 'Unmasked' } },
    ...onlyRestricted('no-unmasked-proc'),
  },
  {
    name: 'seccomp off',
    change: { pod: { seccompProfile: { type: 'Unconfined' } } },
    ...both('no-seccomp-unconfined'),
  },
  { name: 'no seccomp profile', change: { pod: { seccompProfile: null } }, ...onlyRestricted('pss-seccomp-profile') },
  { name: 'a safe sysctl', change: { pod: { sysctls: [{ name: 'net.ipv4.tcp_wmem', value: '1' }] } }, ...admitted },
  {
    name: 'a sysctl that is not safe yet',
    change: { pod: { sysctls: [{ name: 'net.ipv4.tcp_wmem', value: '1' }] } },
    release: '1.31',
    ...both('no-unsafe-sysctls'),
  },
  {
    name: 'an nfs volume',
    change: { spec: { volumes: [{ name: 'a', nfs: {} }] } },
    ...onlyRestricted('pss-volume-types'),
  },
  { name: 'an image volume', change: { spec: { volumes: [{ name: 'a', image: {} }] } }, ...admitted },
  {
    name: 'escalation',
    change: { context: { allowPrivilegeEscalation: null } },
    ...onlyRestricted('pss-privilege-escalation'),
  },
  {
    name: 'a user instead of runAsNonRoot',
    change: { pod: { runAsNonRoot: null, runAsUser: 1000 } },
    ...onlyRestricted('pss-run-as-non-root'),
  },
  { name: 'the user 0', change: { pod: { runAsUser: 0 } }, ...onlyRestricted('pss-run-as-user') },
  {
    name: 'root in a user namespace',
    change: { spec: { hostUsers: false }, pod: { runAsNonRoot: false, runAsUser: 0 } },
    ...admitted,
  },
  {
    name: 'root in a user namespace since 1.35',
    change: { spec: { hostUsers: false }, pod: { runAsNonRoot: false, runAsUser: 0 } },
    release: '1.35',
    ...admitted,
  },
  {
    name: 'root in a user namespace before 1.35',
    change: { spec: { hostUsers: false }, pod: { runAsNonRoot: false, runAsUser: 0 } },
    release: '1.34',
    ...onlyRestricted('pss-run-as-non-root', 'pss-run-as-user'),
  },
  { name: 'no read-only root file system', change: { context: { readOnlyRootFilesystem: false } }, ...admitted },
  { name: 'a Windows pod', change: bare, ...admitted },
  { name: 'a Windows pod since 1.25', change: bare, release: '1.25', ...admitted },
  {
    name: 'a Windows pod before 1.25',
    change: bare,
    release: '1.24',
    ...onlyRestricted('pss-privilege-escalation', 'pss-restricted-capabilities', 'pss-seccomp-profile'),
  },
  {
    name: 'an agent in kube-system, which the standard does not spare',
    change: { spec: { hostNetwork: true, priorityClassName: 'system-node-critical' } },
    ...both('no-host-namespaces'),
  },
];

describe.each(ROWS)('$name', ({ change, baseline, restricted, release = '1.36' }) => {
  test('by baseline', () => expect(denials(change, 'pss-baseline', release)).toEqual(baseline));
  test('by restricted', () => expect(denials(change, 'pss-restricted', release)).toEqual(restricted));
});
