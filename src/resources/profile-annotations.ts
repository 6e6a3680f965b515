import type { Field } from '../documents/field.js';
import type { Pod } from './pod.js';

/** Before the fields of their names, annotations of the pod chose the profiles of AppArmor and seccomp. */
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

/** The annotations that choose AppArmor profiles. They still count beside the field, which came in 1.30 (KEP-24). */
export function appArmorAnnotations(pod: Pod): Field[] {
  return annotations(pod).flatMap(([key, field]) => (key.startsWith(APPARMOR) ? [field] : []));
}

/** The annotations that choose seccomp profiles: none from 1.27 on, which ignores them (KEP-135). */
export function seccompAnnotations(pod: Pod, minor: number): Field[] {
  if (minor >= 27) return [];
  return annotations(pod).flatMap(([key, field]) =>
    key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER) ? [field] : [],
  );
}

/** The annotation that chooses a container's seccomp profile: its own, else the pod's. */
export function seccompAnnotationOf(pod: Pod, container: string, minor: number): string | undefined {
  if (minor >= 27) return undefined;
  const all = pod.template.at('metadata', 'annotations');
  return all.at(SECCOMP_CONTAINER + container).string ?? all.at(SECCOMP_POD).string;
}

function annotations(pod: Pod): [key: string, field: Field][] {
  return pod.template.at('metadata', 'annotations').entries();
}
