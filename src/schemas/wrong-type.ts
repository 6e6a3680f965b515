import type { Field, Json } from '../documents/field.js';
import { isMap } from '../documents/field.js';
import { type Expectation, refusal } from './decode-value.js';
import type { FieldFacts } from './field-facts.js';
import { fieldNameFirst } from './field-name.js';
import { repairQuantity } from './quantity-syntax.js';
import type { ShapeProblem } from './shape-problem.js';

/** A value that its field does not take. The message shows no text but of quantities and times: it may be secret. */
export function wrongType(field: Field, facts: FieldFacts, expected: Expectation): ShapeProblem {
  const value = repair(field, facts);
  const message = `${fieldNameFirst(field)} takes ${expected}, not ${describe(field.value, facts)}${hint(value, facts)}.`;
  return {
    code: 'wrong-type',
    field,
    message,
    ...(value === undefined ? {} : { suggestion: { kind: 'replace', value } }),
    rejected: true,
  };
}

function describe(value: unknown, facts: FieldFacts): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? describeText(value, facts) : describeNumber(value, facts);
}

const SHOWN = new Set(['quantity', 'date-time', 'micro-time']);
const LONGEST_SHOWN = 40;

function describeText(text: string, { format }: FieldFacts): string {
  if (!SHOWN.has(format ?? '')) return format === 'byte' ? 'other text' : 'text';
  return text.length > LONGEST_SHOWN ? `"${text.slice(0, LONGEST_SHOWN)}…"` : `"${text}"`;
}

function describeNumber(value: unknown, { type }: FieldFacts): string {
  if (type !== 'integer') return 'a number';
  return typeof value === 'bigint' || Number.isInteger(value) ? 'one that large' : 'a fraction';
}

function hint(value: Json | undefined, { type, format }: FieldFacts): string {
  if (value === undefined) return '';
  if (format === 'quantity') return `; write "${value}"`;
  return type === 'string' ? '; it needs quotes' : '; leave out the quotes';
}

/** The value that was plainly meant, if the field takes it. */
function repair(field: Field, facts: FieldFacts): Json | undefined {
  const meant = guess(field, facts);
  if (meant === undefined || refusal(meant, facts) !== undefined) return undefined;
  return facts.enum && typeof meant === 'string' && !facts.enum.includes(meant) ? undefined : meant;
}

function guess(field: Field, facts: FieldFacts): Json | undefined {
  const { value } = field;
  if (facts.format === 'quantity') return typeof value === 'string' ? repairQuantity(value) : undefined;
  if (facts.format === 'int-or-string') return undefined;
  if (facts.type === 'string')
    return typeof value === 'number' || typeof value === 'boolean' ? written(field) : undefined;
  if (typeof value !== 'string') return undefined;
  if (facts.type === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : undefined;
  if (facts.type === 'integer') return /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  return undefined;
}

const PLAIN = /^[\w.+-]+$/;

/** The scalar as it stands in the text: `1.10` is more than the number 1.1, and `yes` more than true. */
function written(field: Field): string {
  const text = field.document.source.slice(field.span);
  const scalar = typeof field.key === 'string' ? text.slice(text.lastIndexOf(':') + 1).trim() : text.trim();
  return PLAIN.test(scalar) ? scalar : String(field.value);
}
