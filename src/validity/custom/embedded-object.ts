import { type Field, isMap } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { ApiFacts } from '../../schemas/api-facts.js';
import { checkMetadata } from '../../schemas/check-shape.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { checkFormat, checkLabels } from '../name-formats.js';
import { PATH_SEGMENT } from '../network-formats.js';
import { invalidValue, requiredValue } from '../problems.js';

const KIND = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/i;
const LONGEST_KIND = 63;

/** What is wrong with the metadata of an object in an object: it needs no name, and takes any that fits into a path. */
export function* embeddedMetadataProblems(field: Field, facts: ApiFacts): Iterable<ShapeProblem> {
  const { string: kind = 'object' } = field.at('kind');
  yield* checkMetadata(field, kind, facts).filter(({ code }) => code !== 'missing-field');
  const metadata = field.at('metadata');
  yield* checkFormat(metadata.at('name'), PATH_SEGMENT);
  yield* checkLabels(metadata.at('labels'));
}

/** An object in an object needs `apiVersion` and `kind` (CRD versioning, x-kubernetes-embedded-resource). */
export function* embeddedObjectProblems(field: Field): Iterable<ShapeProblem> {
  if (!isMap(field.value)) return;
  for (const key of ['apiVersion', 'kind'] as const) {
    const inner = field.at(key);
    const { value } = inner;
    if (value === undefined || value === '') yield requiredValue(inner, `An object in an object needs "${key}".`);
    else if (typeof value !== 'string')
      yield { code: 'wrong-type', field: inner, message: `"${key}" takes text.`, rejected: true };
    else if (!isPlaceholder(value) && !isTypeName(key, value))
      yield invalidValue(inner, `"${key}" is not the name of ${key === 'kind' ? 'a kind' : 'an API version'}.`);
  }
}

function isTypeName(key: 'apiVersion' | 'kind', value: string): boolean {
  if (key === 'apiVersion') return value.split('/').length <= 2;
  return value.length <= LONGEST_KIND && KIND.test(value);
}
