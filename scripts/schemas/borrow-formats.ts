import { type RawDefinition, type RawField, type RawRelease, refOf } from './raw-schema.js';

/**
 * Completes a release whose source tells no formats, list types and free-form types: each field takes them from the
 * nearest newer release where it has the same type, else from the definition of the same name in another version or
 * group, which holds the same Go types.
 *
 * @param newer complete releases, oldest first, under shared names.
 */
export function borrowFormats(release: RawRelease, newer: readonly RawRelease[]): RawRelease {
  const definitions = Object.entries(release.definitions).map(([name, definition]) => {
    const lenders = lendersOf(name, newer);
    return [name, complete(definition, lenders)] as const;
  });
  return { ...release, definitions: withBorrowedTypes(Object.fromEntries(definitions), newer) };
}

/** Client models have no definition of a type without fields: it comes with the reference that was borrowed. */
function withBorrowedTypes(
  definitions: RawRelease['definitions'],
  newer: readonly RawRelease[],
): RawRelease['definitions'] {
  const refs = Object.values(definitions).flatMap(({ fields }) =>
    Object.values(fields ?? {}).flatMap((field) => refOf(field) ?? []),
  );
  const missing = [...new Set(refs)].filter((ref) => !definitions[ref]);
  const lent = missing.flatMap((ref) => {
    const lender = newer.find((release) => release.definitions[ref]);
    return lender ? [[ref, lender.definitions[ref] ?? {}] as const] : [];
  });
  return { ...definitions, ...Object.fromEntries(lent) };
}

function lendersOf(name: string, newer: readonly RawRelease[]): readonly RawDefinition[] {
  const type = name.slice(name.lastIndexOf('.') + 1);
  const same = newer.flatMap(({ definitions }) => definitions[name] ?? []);
  const kin = [...newer].reverse().flatMap(({ definitions }) =>
    Object.entries(definitions)
      .filter(([other]) => other !== name && other.endsWith(`.${type}`))
      .map(([, definition]) => definition),
  );
  return [...same, ...kin];
}

function complete(definition: RawDefinition, lenders: readonly RawDefinition[]): RawDefinition {
  const fields = Object.entries(definition.fields ?? {}).map(([name, field]) => {
    const offers = lenders.flatMap(({ fields }) => fields?.[name] ?? []);
    const lent = offers.map((offer) => borrow(field, offer)).find((result) => result !== undefined);
    return [name, lent ?? field] as const;
  });
  return { ...definition, fields: Object.fromEntries(fields) };
}

/** The field with what the other one tells beyond it; undefined where their types differ. */
function borrow(own: RawField, other: RawField): RawField | undefined {
  const list = listTraits(other);
  if (own.items) return wrap(own, list, { key: 'items', own: own.items, other: other.items });
  if (own.values) return wrap(own, list, { key: 'values', own: own.values, other: other.values });
  return tellsLess(own, other) ? { ...other, ...(own.ref ? { ref: own.ref } : {}) } : undefined;
}

function listTraits({ listType, listMapKeys, mergeKey }: RawField): Partial<RawField> {
  return {
    ...(listType ? { listType } : {}),
    ...(listMapKeys ? { listMapKeys } : {}),
    ...(mergeKey ? { mergeKey } : {}),
  };
}

interface Inner {
  readonly key: 'items' | 'values';
  readonly own: RawField;
  readonly other: RawField | undefined;
}

function wrap(own: RawField, list: Partial<RawField>, { key, own: inner, other }: Inner): RawField | undefined {
  const lent = other && borrow(inner, other);
  return lent && { ...own, ...list, [key]: lent };
}

const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  Quantity: ['string'],
  Time: ['string'],
  MicroTime: ['string'],
};

/** Client models show a Quantity or a Time as text, and whatever decodes itself or has no fields as an object. */
function tellsLess(own: RawField, other: RawField): boolean {
  if (own.ref || other.items || other.values) return own.ref !== undefined && other.ref !== undefined;
  if (other.ref) return (TOLD_AS[other.ref] ?? ['object']).includes(own.type ?? '');
  return own.type === other.type && (own.format ?? other.format) === other.format;
}
