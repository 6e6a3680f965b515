import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFileKeyRef, FILE_VARIABLES_SINCE } from './container-file-variables.js';
import { isDataKey } from './core-data-keys.js';
import { checkFieldRef, checkResourceFieldRef } from './downward-api.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

/** `spec.host`, an old name of `spec.nodeName`, is read too. */
const FIELD_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.podIP',
  'status.podIPs',
];
/** All addresses of the host are given since this release (KEP-2681). */
const HOST_ADDRESSES_SINCE = 29;

const KEYED_PATHS = ["metadata.labels['KEY']", "metadata.annotations['KEY']"];

/** A field of the pod as the value of a variable. */
function checkVariableFieldRef(ref: Field, minor: number): Iterable<ShapeProblem> {
  const shown = minor >= HOST_ADDRESSES_SINCE ? [...FIELD_PATHS, 'status.hostIPs'] : FIELD_PATHS;
  return checkFieldRef(ref, { plain: [...shown, 'spec.host'], shown: [...shown, ...KEYED_PATHS] });
}

const SOURCES: Readonly<Record<string, (source: Field, minor: number) => Iterable<ShapeProblem>>> = {
  fieldRef: checkVariableFieldRef,
  resourceFieldRef: checkResourceFieldRef,
  configMapKeyRef: checkKeyRef,
  secretKeyRef: checkKeyRef,
  fileKeyRef: checkFileKeyRef,
};
const KINDS = Object.keys(SOURCES);
const KINDS_BEFORE_FILES = KINDS.filter((kind) => kind !== 'fileKeyRef');

/** Where the value of a variable comes from: exactly one source, and no value beside it (API reference, EnvVarSource). */
export function* checkValueFrom(variable: Field, minor: number): Iterable<ShapeProblem> {
  const from = variable.at('valueFrom');
  if (!from.exists) return;
  const kinds = minor >= FILE_VARIABLES_SINCE ? KINDS : KINDS_BEFORE_FILES;
  const sources = kinds.map((kind) => from.at(kind)).filter(({ exists }) => exists);
  const [first, second] = sources;
  if (!first && hasOnly(from, KINDS))
    yield requiredValue(from, `"valueFrom" needs one of ${kinds.map(quoted).join(', ')}.`);
  for (const source of sources) yield* SOURCES[source.key]?.(source, minor) ?? [];
  const value = variable.at('value');
  if (first && value.string && !isOpen(value))
    yield invalidValue(from, 'A variable takes "value" or "valueFrom", and this one has both.');
  else if (first && second)
    yield invalidValue(second, `"valueFrom" takes one source, and has "${second.key}" beside "${first.key}".`);
}

/** A key of a ConfigMap or a Secret (API reference, ConfigMapKeySelector, SecretKeySelector). */
function* checkKeyRef(ref: Field): Iterable<ShapeProblem> {
  const [name, key] = [ref.at('name'), ref.at('key')];
  if (isMissing(name) && hasOnly(ref, ['name', 'key', 'optional']))
    yield requiredValue(name, `"${ref.key}" needs "name".`);
  yield* checkNonEmptyFormat(name, DNS_SUBDOMAIN);
  if (key.string && !isOpen(key) && !isDataKey(key.string))
    yield invalidValue(
      key,
      `"key" is ${quoted(key.string)}, which no key can be: it takes letters, digits, "-", "_" and ".", at most 253, and does not begin with "..".`,
    );
}
