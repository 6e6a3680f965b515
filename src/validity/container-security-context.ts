import type { ContainerCheck } from './container-check.js';
import { checkRange, MOST_OF_INT32 } from './number-range.js';
import { checkAppArmorProfile, checkSeccompProfile } from './pod-profiles.js';
import { checkWindowsOptions } from './pod-windows-options.js';
import { unsupportedValue } from './problems.js';

/** Since when the server reads each (KEP-24, KEP-4265). */
const APPARMOR_SINCE = 30;
const PROC_MOUNT_SINCE = 33;

/**
 * The security context of one container (API reference, SecurityContext). Privileges that exclude each other and an
 * unmasked `/proc` are for rules to report, and what does not fit the system of the pod for its own checks.
 */
export const checkSecurityContext: ContainerCheck = function* ({ container, target: { minor } }) {
  const context = container.at('securityContext');
  for (const key of ['runAsUser', 'runAsGroup']) yield* checkRange(context.at(key), 0, MOST_OF_INT32);
  const mount = context.at('procMount');
  if (mount.value === '' && minor >= PROC_MOUNT_SINCE) yield unsupportedValue(mount, ['Default', 'Unmasked']);
  yield* checkSeccompProfile(context.at('seccompProfile'));
  if (minor >= APPARMOR_SINCE) yield* checkAppArmorProfile(context.at('appArmorProfile'));
  yield* checkWindowsOptions(context.at('windowsOptions'));
};
