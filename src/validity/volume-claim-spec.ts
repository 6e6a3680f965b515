import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAccessModes } from './access-modes.js';
import { checkChosen } from './chosen-values.js';
import { checkLabelSelector } from './label-selector.js';
import { checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';

const SPEC_FIELDS = [
  'accessModes',
  'dataSource',
  'dataSourceRef',
  'resources',
  'selector',
  'storageClassName',
  'volumeAttributesClassName',
  'volumeMode',
  'volumeName',
];
/** `volumeAttributesClassName` is read since it is on by default (KEP-3751). */
const ATTRIBUTES_CLASS_SINCE = 34;

/**
 * What a claim for a volume asks for (API reference, PersistentVolumeClaimSpec). Its amount of storage is for the rules of
 * resource starvation to judge.
 */
export function* checkClaimSpec(spec: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkHasAccessModes(spec);
  yield* checkAccessModes(spec.at('accessModes'), minor);
  yield* checkLabelSelector(spec.at('selector'), minor);
  yield* checkNonEmptyFormat(spec.at('storageClassName'), DNS_SUBDOMAIN);
  if (minor >= ATTRIBUTES_CLASS_SINCE) yield* checkNonEmptyFormat(spec.at('volumeAttributesClassName'), DNS_SUBDOMAIN);
  const mode = spec.at('volumeMode');
  yield* checkChosen(mode, ['Block', 'Filesystem']);
  yield* checkDataSources(spec);
}

function* checkHasAccessModes(spec: Field): Iterable<ShapeProblem> {
  const modes = spec.at('accessModes');
  if (isMissing(modes) && (modes.exists || hasOnly(spec, SPEC_FIELDS)))
    yield requiredValue(modes, 'A claim for a volume needs "accessModes" with at least one item.');
}

function* checkDataSources(spec: Field): Iterable<ShapeProblem> {
  const [source, ref] = [spec.at('dataSource'), spec.at('dataSourceRef')];
  for (const from of [source, ref]) yield* checkDataSource(from);
  yield* checkNamesSource(source);
  const namespace = ref.at('namespace');
  yield* checkNonEmptyFormat(namespace, DNS_LABEL);
  if (!source.exists || !ref.exists) return;
  const keys = ['apiGroup', 'kind', 'name'];
  if (!isMissing(namespace)) {
    if (!isOpen(namespace)) yield invalidValue(source, '"dataSource" may not stand beside "dataSourceRef.namespace".');
  } else if (keys.some((key) => isDifferent(source.at(key), ref.at(key))))
    yield invalidValue(source, '"dataSource" has to say the same as "dataSourceRef".');
}

function isDifferent(one: Field, other: Field): boolean {
  return one.value !== other.value && !isOpen(one) && !isOpen(other);
}

function* checkDataSource(source: Field): Iterable<ShapeProblem> {
  const [group, kind] = [source.at('apiGroup'), source.at('kind')];
  const isCore = isMissing(group) && hasOnly(source, ['apiGroup', 'kind', 'name', 'namespace']);
  if (isCore && kind.string && !isOpen(kind) && kind.value !== 'PersistentVolumeClaim')
    yield invalidValue(kind, `"${source.key}" without "apiGroup" takes the kind "PersistentVolumeClaim" alone.`);
  yield* checkNonEmptyFormat(group, DNS_SUBDOMAIN);
}

/** Of `dataSourceRef` the same is required, and decoding against the API's schema says so. */
function* checkNamesSource(source: Field): Iterable<ShapeProblem> {
  if (!hasOnly(source, ['apiGroup', 'kind', 'name'])) return;
  for (const key of ['kind', 'name'])
    if (isMissing(source.at(key))) yield requiredValue(source.at(key), `"dataSource" needs "${key}".`);
}
