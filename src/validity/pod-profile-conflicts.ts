import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { forbiddenField } from './problems.js';

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const APPARMOR_FIELD_SINCE = 30;

/** Profiles that a field and an older annotation choose differently (KEP-24, KEP-135). */
export function* checkProfileConflicts(target: PodInObject): Iterable<ShapeProblem> {
  const { spec, pod, minor } = target;
  const annotations = pod.template.at('metadata', 'annotations');
  const ofPod = spec.at('securityContext', 'seccompProfile');
  yield* checkSame(ofPod, annotations.at(SECCOMP_POD), ['runtime/default', 'docker/default']);
  const isAppArmorField = minor >= APPARMOR_FIELD_SINCE && spec.at('os', 'name').value !== 'windows';
  for (const container of pod.containers) {
    const own = container.at('securityContext', 'seccompProfile');
    yield* checkSame(own, annotations.at(SECCOMP_CONTAINER + container.name), ['runtime/default', 'docker/default']);
    // What a pod's annotation says is copied into a container that says nothing; in a template it is compared.
    const profile = isPodItself(target)
      ? container.at('securityContext', 'appArmorProfile')
      : container.effective('appArmorProfile');
    if (isAppArmorField) yield* checkSame(profile, annotations.at(APPARMOR + container.name), ['runtime/default']);
  }
}

/** @param runtimeDefault what the annotation calls the profile of the container runtime. */
function* checkSame(profile: Field, annotation: Field, runtimeDefault: readonly string[]): Iterable<ShapeProblem> {
  const [type, file, text] = [profile.at('type'), profile.at('localhostProfile'), annotation.string];
  if (text === undefined || [annotation, type, file].some(isOpen)) return;
  const isSame =
    type.value === 'Unconfined'
      ? text === 'unconfined'
      : type.value === 'RuntimeDefault'
        ? runtimeDefault.includes(text)
        : type.value !== 'Localhost' || text === `localhost/${file.string ?? ''}`;
  if (!isSame)
    yield forbiddenField(type, `The annotation "${annotation.key}" chooses another profile than this field.`);
}
