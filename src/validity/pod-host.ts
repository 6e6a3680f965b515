import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, DNS_SUBDOMAIN } from './name-formats.js';
import type { PodInObject } from './pod-check.js';
import { forbiddenField, tooLong } from './problems.js';

/** `hostUsers: false` counts since user namespaces are on by default (KEP-127). */
const USER_NAMESPACES_SINCE = 33;
const DEVICES_CHECKED_SINCE = 34;
/** `hostnameOverride` counts since it is on by default (KEP-4762). */
const HOSTNAME_OVERRIDE_SINCE = 35;
const MOST_OF_HOSTNAME = 64;

/** What a pod with users of its own may not share with its node (API reference, PodSpec, hostUsers). */
export function* checkUserNamespace({ spec, pod, minor }: PodInObject): Iterable<ShapeProblem> {
  if (spec.at('hostUsers').value !== false || minor < USER_NAMESPACES_SINCE) return;
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC'])
    if (spec.at(key).value === true)
      yield forbiddenField(spec.at(key), `"${key}" may not be true where "hostUsers" is false.`);
  if (minor < DEVICES_CHECKED_SINCE) return;
  for (const container of pod.containers) {
    const devices = container.at('volumeDevices');
    if (devices.items().length > 0)
      yield forbiddenField(
        devices,
        `Container "${container.name}" may have no "volumeDevices" where "hostUsers" is false.`,
      );
  }
}

/** The host name that stands in for every other (API reference, PodSpec, hostnameOverride). */
export function* checkHostnameOverride({ spec, minor }: PodInObject): Iterable<ShapeProblem> {
  const name = spec.at('hostnameOverride');
  if (!name.exists || minor < HOSTNAME_OVERRIDE_SINCE) return;
  for (const key of ['setHostnameAsFQDN', 'hostNetwork'])
    if (spec.at(key).value === true)
      yield forbiddenField(name, `"hostnameOverride" may not be set where "${key}" is true.`);
  if ((name.string ?? '').length > MOST_OF_HOSTNAME)
    yield tooLong(name, `"hostnameOverride" has ${name.string?.length} characters; it takes ${MOST_OF_HOSTNAME}.`);
  yield* checkFormat(name, DNS_SUBDOMAIN);
}
