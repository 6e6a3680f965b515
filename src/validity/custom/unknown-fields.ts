import { type Field, isMap } from '../../documents/field.js';
import { formatPath } from '../../documents/path.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { nearName, sameName } from '../../schemas/near-name.js';
import type { ShapeProblem, Suggestion } from '../../schemas/shape-problem.js';

/** What every whole object has, whether its schema says so or not. */
export const OBJECT_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** A map of the object and its schema, with the maps around it. */
interface Spot {
  readonly field: Field;
  readonly schema: StructuralSchema;
  readonly parent?: Spot;
}

export interface FieldSearch {
  /** The unknown fields. */
  readonly problems: readonly ShapeProblem[];
  /** The whole objects that stand in the object. */
  readonly embedded: readonly Field[];
}

/**
 * The fields of a custom object that its schema does not have and does not keep either: the server would drop them, and
 * refuses them under strict validation.
 */
export function searchFields(root: Field, schema: StructuralSchema, kind: string): FieldSearch {
  const search = new Search(root, kind);
  search.visit({ field: root, schema });
  return search;
}

class Search implements FieldSearch {
  readonly problems: ShapeProblem[] = [];
  readonly embedded: Field[] = [];

  constructor(
    readonly root: Field,
    readonly kind: string,
  ) {}

  visit(spot: Spot): void {
    const { field, schema } = spot;
    const { items } = schema;
    if (isMap(field.value)) this.#map(spot);
    else if (items) for (const item of field.items()) this.visit({ field: item, schema: items, parent: spot });
  }

  #map(spot: Spot): void {
    const { field, schema } = spot;
    const isWhole = schema.isEmbedded || field === this.root;
    if (schema.isEmbedded) this.embedded.push(field);
    for (const [key, inner] of field.entries()) {
      const known = schema.property(key) ?? schema.additional;
      if (isWhole && OBJECT_FIELDS.has(key)) continue;
      if (typeof known === 'object') this.visit({ field: inner, schema: known, parent: spot });
      else if (known === true && !schema.preservesUnknown) this.#untyped(inner, spot);
      else if (isClosed(schema) && !this.#isPassedOver(inner)) this.#report(inner, spot);
    }
  }

  /** `additionalProperties: true` lets any field in, and nothing into it. */
  #untyped(field: Field, spot: Spot): void {
    for (const item of field.items()) this.#untyped(item, spot);
    for (const [, inner] of field.entries()) this.#report(inner, spot);
  }

  /** SOPS adds a map to the files that it encrypts, and takes it out again. */
  #isPassedOver({ key, parent, value }: Field): boolean {
    const isSops = parent === this.root && key === 'sops' && isMap(value) && 'mac' in value;
    return isSops || isPlaceholder(key);
  }

  #report(field: Field, spot: Spot): void {
    const suggestion = field.parent === spot.field ? suggest(field, spot, this.root) : undefined;
    const ending = suggestion?.kind === 'rename' ? `; did you mean "${suggestion.to}"?` : placeIn(suggestion);
    const message = `${this.kind} has no field "${formatPath(pathWithin(field, this.root))}"${ending}`;
    this.problems.push({
      code: 'unknown-field',
      field,
      message,
      ...(suggestion ? { suggestion } : {}),
      rejected: true,
    });
  }
}

/** A value of another type is said to be one; what would be in it does not matter. */
function isClosed(schema: StructuralSchema): boolean {
  return schema.type === 'object' && !schema.preservesUnknown;
}

function placeIn(suggestion: Suggestion | undefined): string {
  return suggestion?.kind === 'move' ? `; it belongs under "${suggestion.under[0]}".` : '.';
}

function suggest(field: Field, spot: Spot, root: Field): Suggestion | undefined {
  const key = String(field.key);
  const names = spot.schema.propertyNames;
  const same = sameName(key, names);
  if (same !== undefined) return { kind: 'rename', to: same };
  const elsewhere = placeNearby(key, spot, root);
  const near = elsewhere ? undefined : nearName(key, names);
  return near === undefined ? elsewhere : { kind: 'rename', to: near };
}

/** The one map right above, beside or below that has a field of this name. */
function placeNearby(key: string, spot: Spot, root: Field): Suggestion | undefined {
  const above = spot.parent && mapsAround(spot.parent);
  const found = [...mapsAround(spot), ...(above ?? [])].filter(
    ({ field, schema }) => field !== spot.field && schema.property(key),
  );
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const under = formatPath(pathWithin(only.field, root)) || 'the top level';
  const target = only.field.at(key);
  return { kind: 'move', under: [under], ...(target.exists ? {} : { target }) };
}

/** A map, and the maps that its schema puts right into it. A status is the controller's. */
function mapsAround({ field, schema }: Spot): readonly Spot[] {
  const below = schema.propertyNames.flatMap((name) => {
    const inner = schema.property(name);
    return inner?.propertyNames.length && name !== 'status' ? [{ field: field.at(name), schema: inner }] : [];
  });
  return [{ field, schema }, ...below];
}

function pathWithin(field: Field, root: Field) {
  return field.path.slice(root.path.length);
}
