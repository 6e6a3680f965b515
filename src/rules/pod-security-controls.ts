import noContainerRuntimeSocket from './insecure-workload-defaults/no-container-runtime-socket.js';
import noCustomSelinuxOptions from './insecure-workload-defaults/no-custom-selinux-options.js';
import noHostNamespaces from './insecure-workload-defaults/no-host-namespaces.js';
import noHostPath from './insecure-workload-defaults/no-host-path.js';
import noHostPort from './insecure-workload-defaults/no-host-port.js';
import noPrivilegedContainer from './insecure-workload-defaults/no-privileged-container.js';
import noWindowsHostProcess from './insecure-workload-defaults/no-windows-host-process.js';
import pssApparmorProfile from './insecure-workload-defaults/pss-apparmor-profile.js';
import pssBaselineCapabilities from './insecure-workload-defaults/pss-baseline-capabilities.js';
import pssBaselineProcMount from './insecure-workload-defaults/pss-baseline-proc-mount.js';
import pssBaselineSeccomp from './insecure-workload-defaults/pss-baseline-seccomp.js';
import pssPrivilegeEscalation from './insecure-workload-defaults/pss-privilege-escalation.js';
import pssProbeHost from './insecure-workload-defaults/pss-probe-host.js';
import pssRestrictedCapabilities from './insecure-workload-defaults/pss-restricted-capabilities.js';
import pssRestrictedProcMount from './insecure-workload-defaults/pss-restricted-proc-mount.js';
import pssRunAsNonRoot from './insecure-workload-defaults/pss-run-as-non-root.js';
import pssRunAsUser from './insecure-workload-defaults/pss-run-as-user.js';
import pssSeccompProfile from './insecure-workload-defaults/pss-seccomp-profile.js';
import pssSysctls from './insecure-workload-defaults/pss-sysctls.js';
import pssVolumeTypes from './insecure-workload-defaults/pss-volume-types.js';
import type { RuleOf } from './rule.js';

/** A control of the Pod Security Standards. */
export interface Control {
  /** Named after the field that it restricts. */
  readonly name: string;
  /** The rules that judge it, together. */
  readonly rules: readonly (RuleOf<'pod'> | RuleOf<'container'>)[];
}

/** Which rules judge each control, of the level that their profiles name (Pod Security Standards, tables of controls). */
export const POD_SECURITY_CONTROLS: readonly Control[] = [
  { name: 'hostProcess', rules: [noWindowsHostProcess] },
  { name: 'host namespaces', rules: [noHostNamespaces] },
  { name: 'privileged', rules: [noPrivilegedContainer] },
  { name: 'capabilities', rules: [pssBaselineCapabilities, pssRestrictedCapabilities] },
  { name: 'hostPath', rules: [noHostPath, noContainerRuntimeSocket] },
  { name: 'hostPort', rules: [noHostPort] },
  { name: 'probe host', rules: [pssProbeHost] },
  { name: 'appArmorProfile', rules: [pssApparmorProfile] },
  { name: 'seLinuxOptions', rules: [noCustomSelinuxOptions] },
  { name: 'procMount', rules: [pssBaselineProcMount, pssRestrictedProcMount] },
  { name: 'seccompProfile', rules: [pssBaselineSeccomp, pssSeccompProfile] },
  { name: 'sysctls', rules: [pssSysctls] },
  { name: 'volume types', rules: [pssVolumeTypes] },
  { name: 'allowPrivilegeEscalation', rules: [pssPrivilegeEscalation] },
  { name: 'runAsNonRoot', rules: [pssRunAsNonRoot] },
  { name: 'runAsUser', rules: [pssRunAsUser] },
];
