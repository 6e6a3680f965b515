import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkRange, MOST_OF_INT32 } from './number-range.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { checkAppArmorProfile, checkSeccompProfile } from './pod-profiles.js';
import { checkSysctls } from './pod-sysctls.js';
import { checkWindowsOptions } from './pod-windows-options.js';
import { invalidValue, unsupportedValue } from './problems.js';

/** Since when the server reads each (KEP-24, KEP-3619, KEP-1710). */
const APPARMOR_SINCE = 30;
const GROUPS_POLICY_SINCE = 33;
const SELINUX_POLICY_SINCE = 33;

const IDS = ['runAsUser', 'runAsGroup', 'fsGroup'];

/** The security context of a pod as a whole (API reference, PodSecurityContext). */
export function* checkPodSecurityContext(target: PodInObject): Iterable<ShapeProblem> {
  const { spec, minor } = target;
  const context = spec.at('securityContext');
  for (const key of IDS) yield* checkRange(context.at(key), 0, MOST_OF_INT32);
  for (const group of context.at('supplementalGroups').items()) yield* checkRange(group, 0, MOST_OF_INT32);
  yield* checkSharedProcesses(spec);
  yield* checkSysctls(target);
  yield* checkSeccompProfile(context.at('seccompProfile'));
  if (minor >= APPARMOR_SINCE) yield* checkAppArmorProfile(context.at('appArmorProfile'));
  yield* checkWindowsOptions(context.at('windowsOptions'));
  yield* checkPolicies(context, minor);
}

function* checkSharedProcesses(spec: Field): Iterable<ShapeProblem> {
  const shared = spec.at('shareProcessNamespace');
  if (shared.value === true && spec.at('hostPID').value === true)
    yield invalidValue(shared, '"shareProcessNamespace" and "hostPID" may not both be true.');
}

/** Empty text, which mostly stands for a default, is no policy. */
function* checkPolicies(context: Field, minor: number): Iterable<ShapeProblem> {
  const owner = context.at('fsGroupChangePolicy');
  yield* checkChosen(owner, ['Always', 'OnRootMismatch']);
  const groups = context.at('supplementalGroupsPolicy');
  if (groups.value === '' && minor >= GROUPS_POLICY_SINCE) yield unsupportedValue(groups, ['Merge', 'Strict']);
  const selinux = context.at('seLinuxChangePolicy');
  // "MountOption" comes with the feature gate SELinuxMount, which is off by default.
  if (
    minor >= SELINUX_POLICY_SINCE &&
    selinux.string !== undefined &&
    !isOpen(selinux) &&
    selinux.value !== 'Recursive'
  )
    yield unsupportedValue(selinux, ['Recursive']);
}
