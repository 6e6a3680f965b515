import { inflateRawSync } from 'node:zlib';
import type { CustomKind } from './custom-kind.js';
import { packed } from './custom-schemas.generated.js';
import { StructuralSchema } from './structural-schema.js';

/**
 * What a group's text holds, as JSON: the schemas that stand in several places, and the kinds with their served versions,
 * the preferred one first. A number in the place of a schema is its index among the shared ones.
 */
export type PackedGroup = readonly [
  shared: readonly unknown[],
  kinds: readonly (readonly [kind: string, versions: readonly (readonly [name: string, schema: unknown])[]])[],
];

const unpacked = new Map<string, readonly CustomKind[]>();

/** The kinds of a group whose schemas the package carries; none for other groups. Inflated when first asked for. */
export function embeddedKinds(group: string): readonly CustomKind[] {
  const known = unpacked.get(group);
  if (known) return known;
  const text = Object.hasOwn(packed, group) ? packed[group] : undefined;
  if (!text) return [];
  const kinds = unpack(group, JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as PackedGroup);
  unpacked.set(group, kinds);
  return kinds;
}

/** All groups with embedded schemas, sorted. */
export const EMBEDDED_GROUPS: readonly string[] = Object.keys(packed);

function unpack(group: string, [shared, kinds]: PackedGroup): readonly CustomKind[] {
  return kinds.map(([kind, versions]) => ({
    group,
    kind,
    versions: versions.map(([name, schema]) => ({
      name,
      schema: new StructuralSchema(
        (typeof schema === 'number' ? shared[schema] : schema) as Readonly<Record<string, unknown>>,
        shared,
      ),
      isClosed: true,
      dropsStatus: true,
    })),
  }));
}
