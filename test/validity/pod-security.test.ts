import { POD_VALIDATORS } from '../../src/validity/pod-validators.js';
import { head, testValidators } from './validator-cases.js';

const POD = `${head('v1', 'Pod')}spec: { containers: [{ name: app, image: "a:1" }], `;
const context = (fields: string) => `securityContext: { ${fields} } }`;
const OF = 'spec.securityContext';

testValidators(POD_VALIDATORS, {
  head: POD,
  valid: {
    'every kind of id': context('runAsUser: 0, runAsGroup: 2147483647, fsGroup: 1, supplementalGroups: [1, 2]'),
    sysctls: context(
      'sysctls: [{ name: net.ipv4.ip_local_port_range, value: "1" }, { name: net/ipv4/conf/eno2.100/x, value: "1" }, { name: "${NAME}" }]',
    ),
    profiles: context(
      'seccompProfile: { type: Localhost, localhostProfile: a/b.json }, appArmorProfile: { type: Localhost, localhostProfile: a }',
    ),
    'profiles from elsewhere': context(
      "seccompProfile: { type: '${TYPE}', localhostProfile: a }, appArmorProfile: { type: Localhost, localhostProfile: '${PROFILE}' }",
    ),
    'a profile under a key that is no field': context('seccompProfile: { type: Localhost, localHostProfile: a }'),
    policies: context('fsGroupChangePolicy: Always, supplementalGroupsPolicy: Strict, seLinuxChangePolicy: Recursive'),
    'a user of Windows': context(
      "windowsOptions: { runAsUserName: 'NT AUTHORITY\\SYSTEM', gmsaCredentialSpecName: a.b, gmsaCredentialSpec: '{}' }",
    ),
    'users of its own': 'hostUsers: false, hostPID: false }',
    'a host name of its own': 'hostnameOverride: a.b }',
    'a system from elsewhere': "os: { name: '${OS}' }, hostPID: true }",
    'what Windows has':
      'os: { name: windows }, hostNetwork: true, hostPID: false, securityContext: { sysctls: [], runAsNonRoot: true, windowsOptions: { hostProcess: true } } }',
  },
  invalid: {
    'ids out of range': [
      context('runAsUser: -1, runAsGroup: 2147483648, fsGroup: -5, supplementalGroups: [1, -2]'),
      [`${OF}.runAsUser`, 'takes 0 to 2147483647'],
      [`${OF}.runAsGroup`, 'takes 0'],
      [`${OF}.fsGroup`, 'takes 0'],
      [`${OF}.supplementalGroups.1`, 'takes 0'],
    ],
    'processes that are shared twice': [
      'shareProcessNamespace: true, hostPID: true }',
      ['spec.shareProcessNamespace', 'may not both be true'],
    ],
    'sysctls that are none, or stand twice': [
      context('sysctls: [{ name: Net.core }, { name: net..a }, { name: net.a }, { name: net.a }]'),
      [`${OF}.sysctls.0.name`, 'no name of one'],
      [`${OF}.sysctls.1.name`, 'no name of one'],
      [`${OF}.sysctls.3.name`, 'a second time'],
    ],
    'sysctls of what it shares with its node': [
      'hostNetwork: true, hostIPC: true, securityContext: { sysctls: [{ name: net.a }, { name: net/ipv4/a }, { name: kernel.shmmax }, { name: fs.mqueue.a }, { name: kernel.other }] } }',
      [`${OF}.sysctls.0.name`, '"hostNetwork" is true'],
      [`${OF}.sysctls.1.name`, '"hostNetwork" is true'],
      [`${OF}.sysctls.2.name`, '"hostIPC" is true'],
      [`${OF}.sysctls.3.name`, '"hostIPC" is true'],
    ],
    'profiles without a file, or with one too many': [
      context('seccompProfile: { type: Localhost }, appArmorProfile: { type: RuntimeDefault, localhostProfile: a }'),
      [`${OF}.seccompProfile.localhostProfile`, 'needs "localhostProfile"'],
      [`${OF}.appArmorProfile.localhostProfile`, 'beside the type "Localhost", not "RuntimeDefault"'],
    ],
    'files of profiles elsewhere': [
      context(
        'seccompProfile: { type: Localhost, localhostProfile: /a }, appArmorProfile: { type: Localhost, localhostProfile: " a" }',
      ),
      [`${OF}.seccompProfile.localhostProfile`, 'has to be relative'],
      [`${OF}.appArmorProfile.localhostProfile`, 'white space'],
    ],
    'a file of a profile above its folder': [
      context('seccompProfile: { type: Localhost, localhostProfile: a/../../b }'),
      [`${OF}.seccompProfile.localhostProfile`, 'may be ".."'],
    ],
    'empty policies, and one that is off by default': [
      context('fsGroupChangePolicy: "", supplementalGroupsPolicy: "", seLinuxChangePolicy: MountOption'),
      [`${OF}.fsGroupChangePolicy`, '"OnRootMismatch"'],
      [`${OF}.supplementalGroupsPolicy`, '"Strict"'],
      [`${OF}.seLinuxChangePolicy`, 'it takes "Recursive"'],
    ],
    'a user that Windows has not': [
      context("windowsOptions: { runAsUserName: 'a\\b\\c', gmsaCredentialSpecName: A, gmsaCredentialSpec: '' }"),
      [`${OF}.windowsOptions.gmsaCredentialSpecName`, 'no DNS name'],
      [`${OF}.windowsOptions.gmsaCredentialSpec`, 'may not be empty'],
      [`${OF}.windowsOptions.runAsUserName`, 'one backslash'],
    ],
    'a user of a domain that is none': [
      context("windowsOptions: { runAsUserName: '.a\\b' }"),
      [`${OF}.windowsOptions.runAsUserName`, 'neither a NetBIOS nor a DNS name'],
    ],
    'a user with letters that none has': [
      context("windowsOptions: { runAsUserName: 'a@b' }"),
      [`${OF}.windowsOptions.runAsUserName`, 'that none can have'],
    ],
    'users of its own beside what is the host’s': [
      'hostUsers: false, hostNetwork: true, hostPID: true, hostIPC: true }',
      ['spec.hostNetwork', 'where "hostUsers" is false'],
      ['spec.hostPID', 'where "hostUsers" is false'],
      ['spec.hostIPC', 'where "hostUsers" is false'],
    ],
    'two host names': [
      `hostnameOverride: ${'a'.repeat(65)}, setHostnameAsFQDN: true, hostNetwork: true }`,
      ['spec.hostnameOverride', '"setHostnameAsFQDN" is true'],
      ['spec.hostnameOverride', '"hostNetwork" is true'],
      ['spec.hostnameOverride', 'it takes 64'],
    ],
    'another system': ['os: { name: darwin } }', ['spec.os.name', 'it takes "linux", "windows"']],
    'Windows on Linux': [
      'os: { name: linux }, securityContext: { windowsOptions: {} } }',
      [`${OF}.windowsOptions`, 'for Linux'],
    ],
    'Linux on Windows': [
      'os: { name: windows }, hostPID: true, hostUsers: true, securityContext: { runAsUser: 1, seccompProfile: { type: RuntimeDefault } }, resources: { limits: { cpu: 1 } } }',
      ['spec.hostUsers', 'for Windows'],
      ['spec.hostPID', 'for Windows'],
      [`${OF}.seccompProfile`, 'for Windows'],
      [`${OF}.runAsUser`, 'for Windows'],
      ['spec.resources', 'for Windows'],
    ],
    'a process of the host without its network': [
      context('windowsOptions: { hostProcess: true }'),
      ['spec.hostNetwork', 'need "hostNetwork: true"'],
    ],
  },
});

const HOST = 'securityContext: { windowsOptions: { hostProcess: true } }';

testValidators(POD_VALIDATORS, {
  head: head('v1', 'Pod'),
  valid: {
    'processes of the host': `spec: { hostNetwork: true, containers: [{ name: a, image: b, ${HOST} }] }`,
    'processes from elsewhere': `spec: { containers: [{ name: a, image: b, ${HOST} }, { name: c, image: d, securityContext: { windowsOptions: { hostProcess: "\${HOST}" } } }] }`,
  },
  invalid: {
    'one process of the host among others': [
      `spec: { hostNetwork: true, containers: [{ name: a, image: b, ${HOST} }, { name: c, image: d }] }`,
      ['spec', 'all of them need it'],
    ],
    'a process that is not what the pod says': [
      `spec: { securityContext: { windowsOptions: { hostProcess: false } }, hostNetwork: true, containers: [{ name: a, image: b, ${HOST} }] }`,
      ['spec.containers.0.securityContext.windowsOptions.hostProcess', 'has to be false'],
    ],
    'what Windows has not in a container': [
      'spec: { os: { name: windows }, containers: [{ name: a, image: b, securityContext: { capabilities: {}, runAsUser: 1 } }] }',
      ['spec.containers.0.securityContext.capabilities', 'for Windows'],
      ['spec.containers.0.securityContext.runAsUser', 'for Windows'],
    ],
    'block devices beside users of its own': [
      'spec: { hostUsers: false, containers: [{ name: a, image: b, volumeDevices: [{ name: c, devicePath: /d }] }] }',
      ['spec.containers.0.volumeDevices', 'where "hostUsers" is false'],
    ],
  },
});

testValidators(
  POD_VALIDATORS,
  {
    head: POD,
    valid: {
      'what it does not read':
        'hostUsers: false, hostPID: true, securityContext: { appArmorProfile: { type: Localhost }, supplementalGroupsPolicy: "", seLinuxChangePolicy: "" } }',
      'sysctls of the host': 'hostNetwork: true, securityContext: { sysctls: [{ name: net.a }] } }',
    },
    invalid: {},
  },
  29,
);
