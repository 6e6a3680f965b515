import * as z from 'zod/mini';

/** The words that editors show for a part of the configuration, and its name where several places share it. */
export const WORDS = z.registry<{ readonly description?: string; readonly id?: string }>();

/** Adds the words to a schema. */
export function worded<T extends z.ZodMiniType>(schema: T, description: string | undefined): T {
  if (description) WORDS.add(schema, { description });
  return schema;
}

/** YAML reads `1.30` as the number 1.3: such text needs quotes. */
function asText(what: string) {
  return ({ input }: { readonly input?: unknown }) =>
    typeof input === 'number' || typeof input === 'boolean' ? `must be ${what}: put it in quotes` : `must be ${what}`;
}

export function text(description?: string) {
  return worded(z.string({ error: asText('text') }), description);
}

/** Text of a form that `isOne` knows. */
export function textOf(what: string, isOne: (text: string) => boolean) {
  return z.string({ error: asText(what) }).check(z.refine(isOne, { error: `must be ${what}` }));
}

const A_QUANTITY = 'a quantity such as "500m" or 512Mi';
const QUANTITY = /^\d+(?:\.\d+)?(?:m|k|Ki|M|Mi|G|Gi|T|Ti)?$/;

export function quantity(description: string) {
  return worded(
    z.string({ error: asText(A_QUANTITY) }).check(z.regex(QUANTITY, { error: `must be ${A_QUANTITY}` })),
    description,
  );
}

export function wholeNumber(description: string) {
  const error = 'must be a whole number, 0 or more';
  return worded(z.int({ error }).check(z.minimum(0, { error })), description);
}

export function choice<const T extends readonly [string, ...string[]]>(choices: T, description?: string) {
  return worded(z.enum(choices, { error: `must be one of ${choices.join(', ')}` }), description);
}

export function list<T extends z.ZodMiniType>(item: T, description?: string) {
  return worded(z.array(item, { error: 'must be a list' }), description);
}

export function mapOf<T extends z.ZodMiniType>(value: T, description?: string) {
  return worded(z.record(z.string(), value, { error: 'must be a map' }), description);
}

/** Joins the keys that a map may have, in the message for one that it may not. */
export const BETWEEN_NAMES = ', ';

/** A map of these keys alone. */
export function strictMap<T extends Readonly<Record<string, z.core.$ZodType>>>(shape: T, expected: string) {
  const error = ({ code }: { readonly code?: string }) =>
    code === 'unrecognized_keys' ? Object.keys(shape).join(BETWEEN_NAMES) : `must be ${expected}`;
  return z.strictObject(shape, { error });
}
