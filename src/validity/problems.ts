import type { Field } from '../documents/field.js';
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

/** The value is none of those that the field takes. */
export function unsupportedValue(field: Field, allowed: readonly string[]): ShapeProblem {
  const list = allowed.map((value) => `"${value}"`).join(', ');
  const message = `${String(field.key)} does not take ${JSON.stringify(field.value ?? '')}: it takes ${list}.`;
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
