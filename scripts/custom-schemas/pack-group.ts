import { deflateRawSync } from 'node:zlib';
import { byPriority } from '../../src/schemas/custom/custom-kind.js';
import type { PackedGroup } from '../../src/schemas/custom/embedded-kinds.js';

/** A kind as a file of schemas has it. */
export interface RawKind {
  readonly group: string;
  readonly kind: string;
  readonly versions: readonly { readonly name: string; readonly served: boolean; readonly schema: RawSchema }[];
}

export type RawSchema = { readonly [key: string]: unknown };

/** What no check reads. */
const DROPPED = new Set(['title', 'description', 'example', 'externalDocs', 'x-kubernetes-map-type']);
const RULES = 'x-kubernetes-validations';

/** A schema shorter than this costs less than a number that points to it. */
const SHORTEST_SHARED = 24;

/** The kinds of a group as deflated JSON, as base64; subtrees that stand in several places stand there once. */
export function packGroup(kinds: readonly RawKind[]): string {
  return deflateRawSync(JSON.stringify(shareGroup(kinds)), { level: 9, memLevel: 9 }).toString('base64');
}

/** The same before it is deflated. */
export function shareGroup(kinds: readonly RawKind[]): PackedGroup {
  const served = kinds.map(({ kind, versions }) => ({
    kind,
    versions: versions.filter((version) => version.served).sort(byPriority),
  }));
  const counts = new Map<string, number>();
  for (const { versions } of served) for (const { schema } of versions) count(schema, counts);
  const sharing = new Sharing(counts);
  const written = served
    .filter(({ versions }) => versions.length)
    .map(
      ({ kind, versions }) =>
        [kind, versions.map(({ name, schema }) => [name, sharing.write(schema)] as const)] as const,
    );
  return [sharing.shared, written];
}

function count(schema: unknown, counts: Map<string, number>): void {
  if (!isSchema(schema)) return;
  const text = JSON.stringify(schema);
  counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.get(text) === 1) mapSchemas(schema, (inner) => count(inner, counts));
}

class Sharing {
  readonly shared: unknown[] = [];
  readonly #places = new Map<string, number>();

  constructor(readonly counts: ReadonlyMap<string, number>) {}

  write(schema: unknown): unknown {
    if (!isSchema(schema)) return schema;
    const text = JSON.stringify(schema);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const written = mapSchemas(schema, (inner) => this.write(inner));
    if ((this.counts.get(text) ?? 0) < 2 || text.length < SHORTEST_SHARED) return written;
    const place = this.shared.push(written) - 1;
    this.#places.set(text, place);
    return place;
  }
}

/** A schema without what is dropped, and with its inner schemas changed. */
function mapSchemas(schema: RawSchema, change: (inner: unknown) => unknown): RawSchema {
  const kept = Object.entries(schema).filter(([key]) => !DROPPED.has(key) && key !== RULES);
  return Object.fromEntries(kept.map(([key, value]) => [key, mapValue(key, value, change)]));
}

function mapValue(key: string, value: unknown, change: (inner: unknown) => unknown): unknown {
  if (key === 'properties' && isSchema(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
  if (key === 'items' || key === 'not' || key === 'additionalProperties') return change(value);
  if (key === 'oneOf' || key === 'anyOf' || key === 'allOf') return (value as unknown[]).map(change);
  return value;
}

function isSchema(value: unknown): value is RawSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
