import type { Field, Json } from '../../documents/field.js';
import { fieldNameFirst } from '../../schemas/field-name.js';
import { nearName } from '../../schemas/near-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { canonical } from './equal-values.js';

const MOST_LISTED = 8;
const LONGEST_SHOWN = 40;

/** A value that is none of those that its schema lists; the server finds `null` in no list. */
export function choiceProblem(field: Field, allowed: readonly unknown[] | undefined): ShapeProblem | undefined {
  if (!allowed) return undefined;
  const value = canonical(field.value);
  if (field.exists && allowed.some((choice) => canonical(choice) === value)) return undefined;
  const near = nearChoice(field, allowed);
  const what = value.length > LONGEST_SHOWN ? 'this value' : value;
  const hint = near === undefined ? `it takes ${list(allowed)}.` : `did you mean "${near}"?`;
  return {
    code: 'unknown-value',
    field,
    message: `${fieldNameFirst(field)} does not take ${what}; ${hint}`,
    ...(near === undefined ? {} : { suggestion: { kind: 'replace', value: near } }),
    rejected: true,
  };
}

function nearChoice({ string }: Field, allowed: readonly unknown[]): (Json & string) | undefined {
  const texts = allowed.filter((value): value is string => typeof value === 'string' && value !== '');
  return string ? nearName(string, texts) : undefined;
}

function list(allowed: readonly unknown[]): string {
  const shown = allowed
    .slice(0, MOST_LISTED)
    .map((value) => (typeof value === 'string' && value ? value : canonical(value)));
  if (allowed.length > MOST_LISTED) return `${shown.join(', ')} and others`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}` : `only ${shown.join('')}`;
}
