import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAnnotations } from './metadata-fields.js';
import { checkLabels } from './name-formats.js';
import { isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { invalidValue, quoted } from './problems.js';

const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

/** Labels and annotations of a template; those of an object itself are judged with the object. */
export function* checkTemplateMetadata(target: PodInObject): Iterable<ShapeProblem> {
  if (isPodItself(target)) return;
  const metadata = target.pod.template.at('metadata');
  yield* checkLabels(metadata.at('labels'));
  yield* checkAnnotations(metadata.at('annotations'));
}

/** The annotations that the server itself reads in a pod (Kubernetes documentation, Well-Known Annotations). */
export function* checkPodAnnotations({ spec, pod }: PodInObject): Iterable<ShapeProblem> {
  const annotations = pod.template.at('metadata', 'annotations');
  for (const [key, field] of annotations.entries()) {
    // Null stands for empty text here, as it does for the server.
    const text = field.exists ? field.string : '';
    if (text === undefined || isOpen(field)) continue;
    if (key === MIRROR && !spec.at('nodeName').exists)
      yield invalidValue(field, `The annotation ${quoted(key)} asks for "spec.nodeName", which is missing.`);
    if (key === DELETION_COST && !isInt32(text))
      yield invalidValue(
        field,
        `The annotation ${quoted(key)} is ${quoted(text)}; it takes a whole number of 32 bits.`,
      );
    if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) yield* checkSeccomp(field, text);
    if (key.startsWith(APPARMOR))
      yield* checkAppArmor(
        field,
        text,
        pod.containers.map(({ name }) => name),
      );
  }
}

function isInt32(text: string): boolean {
  return /^(?:0|-\d+|[1-9]\d*)$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;
}

function* checkSeccomp(field: Field, profile: string): Iterable<ShapeProblem> {
  if (['runtime/default', 'docker/default', 'unconfined'].includes(profile)) return;
  const path = profile.startsWith('localhost/') ? profile.slice('localhost/'.length) : undefined;
  if (path !== undefined && !path.startsWith('/') && !path.split('/').includes('..')) return;
  yield invalidValue(
    field,
    `The annotation is ${quoted(profile)}, which is no seccomp profile: "runtime/default", "unconfined" or "localhost/" and a relative path.`,
  );
}

function* checkAppArmor(field: Field, profile: string, containers: readonly string[]): Iterable<ShapeProblem> {
  const name = String(field.key).slice(APPARMOR.length);
  if (!containers.includes(name) && !isPlaceholder(name) && !containers.some(isPlaceholder))
    yield invalidValue(field, `The annotation names the container ${quoted(name)}, which the pod does not have.`);
  if (['', 'runtime/default', 'unconfined'].includes(profile) || profile.startsWith('localhost/')) return;
  yield invalidValue(
    field,
    `The annotation is ${quoted(profile)}, which is no AppArmor profile: "runtime/default", "unconfined" or "localhost/" and a name.`,
  );
}
