import { isMap } from '../../documents/field.js';
import type { Path } from '../../documents/path.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { parseQuantity } from '../../resources/quantity.js';
import type { ApiFacts } from '../../schemas/api-facts.js';
import type { FieldFacts } from '../../schemas/field-facts.js';
import { withDefaults } from './server-defaults.js';

/** Two values of one place. */
export interface Versions {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Where two values differ once the API server has decoded them, as paths from the value down; none where they are equal.
 * What is left out is its default, nothing equals an empty list or map, quantities are compared by amount, and what is a
 * placeholder on either side by nothing.
 */
export function differences({ before, after }: Versions, type: FieldFacts | undefined, facts: ApiFacts): Path[] {
  if (before === after || isPlaceholder(before) || isPlaceholder(after)) return [];
  if (type?.format === 'quantity' && parseQuantity(before) === parseQuantity(after)) return [];
  if (isMapOrNothing(before) && isMapOrNothing(after))
    return mapDifferences({ before: asMap(before), after: asMap(after) }, type, facts);
  if (isListOrNothing(before) && isListOrNothing(after))
    return listDifferences({ before: asList(before), after: asList(after) }, type, facts);
  return [[]];
}

type Values = Readonly<Record<string, unknown>>;
type Two<T> = { readonly before: T; readonly after: T };

/** What neither side writes stays as it is stored, whatever its default would be now. */
function mapDifferences({ before, after }: Two<Values>, type: FieldFacts | undefined, facts: ApiFacts): Path[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  if (keys.some(isPlaceholder)) return [];
  const definition = type?.ref ? facts.definition(type.ref) : undefined;
  const [old, now] = definition
    ? [withDefaults(definition.name, before), withDefaults(definition.name, after)]
    : [before, after];
  return keys.flatMap((key) => {
    const inner = type?.values ?? definition?.field(key);
    return differences({ before: old[key], after: now[key] }, inner, facts).map((path) => [key, ...path]);
  });
}

function listDifferences(
  { before, after }: Two<readonly unknown[]>,
  type: FieldFacts | undefined,
  facts: ApiFacts,
): Path[] {
  if (before.length !== after.length) return [...before, ...after].some(isPlaceholder) ? [] : [[]];
  return after.flatMap((item, index) =>
    differences({ before: before[index], after: item }, type?.items, facts).map((path) => [index, ...path]),
  );
}

function isMapOrNothing(value: unknown): boolean {
  return isNothing(value) || isMap(value);
}

function isListOrNothing(value: unknown): boolean {
  return isNothing(value) || Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function asMap(value: unknown): Values {
  return isMap(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The facts of the field at a path below a definition. */
export function factsAt(definition: string, path: Path, facts: ApiFacts): FieldFacts | undefined {
  let type: FieldFacts | undefined = { type: 'object', ref: definition, required: false, borrowed: false };
  for (const key of path) {
    if (type?.ref !== undefined) type = facts.definition(type.ref)?.field(String(key));
    else type = typeof key === 'number' ? type?.items : type?.values;
  }
  return type;
}
