import type { Field } from '../documents/field.js';
import type { FieldFacts } from './field-facts.js';
import { fieldNameFirst } from './field-name.js';
import { nearName } from './near-name.js';
import type { ShapeProblem } from './shape-problem.js';

const MOST_LISTED = 8;

/**
 * A text that is none of the values that its field allows; undefined where it is one. Empty text mostly stands for the
 * default and passes.
 */
export function unknownValue(field: Field, { enum: allowed }: FieldFacts): ShapeProblem | undefined {
  const value = field.string;
  if (!allowed || !value || allowed.includes(value)) return undefined;
  const near = nearName(value, allowed);
  const message = `${fieldNameFirst(field)} does not take "${value}"; ${near ? `did you mean "${near}"?` : `it takes ${list(allowed)}.`}`;
  return {
    code: 'unknown-value',
    field,
    message,
    ...(near ? { suggestion: { kind: 'replace', value: near } } : {}),
    rejected: true,
  };
}

function list(values: readonly string[]): string {
  const shown = values.filter((value) => value !== '').slice(0, MOST_LISTED);
  return shown.length < values.length - 1
    ? `${shown.join(', ')} and others`
    : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
