import type { Field } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { byteLength } from './core-data-keys.js';
import { checkFormat, checkNonEmptyFormat, type NameFormat, QUALIFIED_NAME } from './name-formats.js';
import { repeated } from './network-formats.js';
import { duplicateValue, invalidValue, quoted, requiredValue, tooLong, unsupportedValue } from './problems.js';

const MOST_PARAMETERS = 512;
const MOST_BYTES_OF_PARAMETERS = 262_144;

/** The name of a provisioner, in which capitals do not matter. */
const PROVISIONER: NameFormat = { ...QUALIFIED_NAME, accepts: (text) => QUALIFIED_NAME.accepts(text.toLowerCase()) };

/** StorageClasses (API reference, StorageClass). */
export function* checkStorageClass(storageClass: Resource): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(storageClass.at('provisioner'), PROVISIONER);
  yield* checkParameters(storageClass.at('parameters'));
  const policy = storageClass.at('reclaimPolicy');
  if (policy.value === 'Recycle') yield unsupportedValue(policy, ['Delete', 'Retain']);
  const mode = storageClass.at('volumeBindingMode');
  yield* checkChosen(mode, ['Immediate', 'WaitForFirstConsumer']);
  yield* checkTopologies(storageClass.at('allowedTopologies').items());
}

/** Classes of what can be changed of a volume (API reference, VolumeAttributesClass). */
export function* checkVolumeAttributesClass(attributesClass: Resource): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(attributesClass.at('driverName'), PROVISIONER);
  const parameters = attributesClass.at('parameters');
  if (!parameters.entries().length && !isPlaceholder(parameters.value))
    yield requiredValue(parameters, 'A VolumeAttributesClass needs "parameters" with at least one entry.');
  yield* checkParameters(parameters);
}

function* checkParameters(parameters: Field): Iterable<ShapeProblem> {
  const entries = parameters.entries();
  let size = 0;
  for (const [key, field] of entries) {
    size += byteLength(key) + byteLength(field.string ?? '');
    if (key === '') yield invalidValue(field, 'The name of a parameter may not be empty.');
  }
  if (entries.length > MOST_PARAMETERS)
    yield tooLong(parameters, `"parameters" takes at most ${MOST_PARAMETERS} entries.`);
  if (size > MOST_BYTES_OF_PARAMETERS)
    yield tooLong(parameters, `"parameters" takes at most ${MOST_BYTES_OF_PARAMETERS} bytes.`);
}

/** Where volumes may be: each term names labels, each once, and no two terms say the same. */
function* checkTopologies(terms: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>(['']);
  for (const term of terms) {
    const expressions = term.at('matchLabelExpressions');
    const keys = expressions.items().map((expression) => expression.at('key'));
    for (const key of keys) yield* checkFormatOfKey(key);
    for (const key of repeated(keys))
      yield duplicateValue(key, `The label ${quoted(key.string ?? '')} stands in the term twice.`);
    for (const list of expressions.items().map((expression) => expression.at('values')))
      for (const value of repeated(list.items()))
        yield duplicateValue(value, `${quoted(value.string ?? '')} stands in "values" twice.`);
    const text = asText(expressions.items());
    if (seen.has(text))
      yield duplicateValue(
        expressions,
        text
          ? 'Another item of "allowedTopologies" says the same.'
          : 'Each item of "allowedTopologies" must name a label.',
      );
    seen.add(text);
  }
}

function* checkFormatOfKey(key: Field): Iterable<ShapeProblem> {
  if (key.value !== '') yield* checkFormat(key, QUALIFIED_NAME);
}

function asText(expressions: readonly Field[]): string {
  const written = expressions.map((expression) => {
    const values = expression.at('values').items();
    return jsonText([expression.at('key').value, ...values.map(({ string }) => string ?? '').sort()]);
  });
  return written.sort().join();
}
