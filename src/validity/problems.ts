import type { Field } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';

/**
 * The kinds of reasons that validation gives (API conventions, field errors). `message` is one sentence that says what
 * is wrong and what would be accepted; it quotes no value that could be secret.
 */
export function requiredValue(field: Field, message: string): ShapeProblem {
  return { code: 'missing-field', field, message, rejected: true };
}

/** The value has the right type and is not acceptable. */
export function invalidValue(field: Field, message: string): ShapeProblem {
  return { code: 'invalid-value', field, message, rejected: true };
}

/** The value, of a field or of an item of a list, is none of those that are taken. */
export function unsupportedValue(field: Field, allowed: readonly string[]): ShapeProblem {
  const value = typeof field.value === 'string' ? quoted(field.value) : jsonText(field.value ?? '');
  const message = `${fieldNameFirst(field)} does not take ${value}; it takes ${allowed.map(quoted).join(', ')}.`;
  return { code: 'unknown-value', field, message, rejected: true };
}

/** The field must not be set here. */
export function forbiddenField(field: Field, message: string): ShapeProblem {
  return { code: 'forbidden-field', field, message, rejected: true };
}

/** The value stands a second time where each may stand once. */
export function duplicateValue(field: Field, message: string): ShapeProblem {
  return { code: 'duplicate-value', field, message, rejected: true };
}

/** The value is longer than the field takes. */
export function tooLong(field: Field, message: string): ShapeProblem {
  return { code: 'too-long-value', field, message, rejected: true };
}

const MOST_QUOTED = 80;

/** A text as a message shows it: in double quotes, and cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);
}
