import type { Field } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import { checkLabels, QUALIFIED_NAME } from './name-formats.js';
import { invalidValue, quoted, tooLong } from './problems.js';

const MOST_OF_ANNOTATIONS = 262_144;
const FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];
/** Groups in which a finalizer needs no domain. */
const PLAIN_FINALIZERS: readonly string[] = [
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'coordination.k8s.io',
  'node.k8s.io',
  'policy',
];

/** Labels, annotations, finalizers and owners of an object (API reference, ObjectMeta). */
export function* checkMetadataFields(resource: Resource): Iterable<ShapeProblem> {
  const metadata = resource.at('metadata');
  yield* checkLabels(metadata.at('labels'));
  yield* checkAnnotations(metadata.at('annotations'));
  yield* checkFinalizers(metadata.at('finalizers'), PLAIN_FINALIZERS.includes(resource.group));
  yield* checkOwners(metadata.at('ownerReferences'));
}

/** The keys of annotations, in any case, and the size of all of them. */
export function* checkAnnotations(annotations: Field): Iterable<ShapeProblem> {
  let size = 0;
  for (const [key, field] of annotations.entries()) {
    size += Buffer.byteLength(key) + Buffer.byteLength(field.string ?? '');
    if (!isPlaceholder(key) && !QUALIFIED_NAME.accepts(key.toLowerCase()))
      yield invalidValue(field, `The annotation ${quoted(key)} has a key that is no ${QUALIFIED_NAME.what}.`);
  }
  if (size > MOST_OF_ANNOTATIONS)
    yield tooLong(annotations, `"annotations" has ${size} bytes; it takes ${MOST_OF_ANNOTATIONS}.`);
}

function* checkFinalizers(finalizers: Field, isPlain: boolean): Iterable<ShapeProblem> {
  for (const finalizer of finalizers.items()) {
    const text = isEmptyText(finalizer) ? '' : finalizer.string;
    if (text === undefined || isPlaceholder(text)) continue;
    if (!QUALIFIED_NAME.accepts(text))
      yield invalidValue(finalizer, `The finalizer ${quoted(text)} is no ${QUALIFIED_NAME.what}.`);
    else if (!isPlain && !text.includes('/') && !FINALIZERS.includes(text))
      yield invalidValue(finalizer, `The finalizer ${quoted(text)} must have a domain, as in "example.com/name".`);
  }
  const names = finalizers.items().map(({ value }) => value);
  if (names.includes('orphan') && names.includes('foregroundDeletion'))
    yield invalidValue(finalizers, '"finalizers" takes "orphan" or "foregroundDeletion", and not both.');
}

function* checkOwners(owners: Field): Iterable<ShapeProblem> {
  for (const owner of owners.items()) {
    const [version, kind] = [owner.at('apiVersion'), owner.at('kind')];
    const isOpen = isPlaceholder(version.value) || isPlaceholder(kind.value);
    if (version.string && !isOpen && !hasVersion(version.string))
      yield invalidValue(version, `"apiVersion" is ${quoted(version.string)}; it takes "v1" or "group/v1".`);
    if (version.value === 'v1' && kind.value === 'Event')
      yield invalidValue(owner, 'An Event cannot own other objects.');
  }
  const [, second] = distinct(owners.items()).filter((owner) => owner.at('controller').value === true);
  if (second) yield invalidValue(second, 'Only one of "ownerReferences" may set "controller" to true.');
}

/** The server drops an owner that is written twice. */
function distinct(owners: readonly Field[]): readonly Field[] {
  return [...new Map(owners.map((owner) => [jsonText(owner.value), owner])).values()];
}

/** A version, or a group and a version. */
function hasVersion(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.at(-1) !== '';
}
