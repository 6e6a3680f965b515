import { isMap } from '../../documents/field.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';

/**
 * What the API server validates in the place of what was written: `null` is taken out where the field does not take it,
 * and defaults are written in (Kubernetes documentation, Defaulting and Nullable).
 */
export function settledValue(value: unknown, schema: StructuralSchema | undefined): unknown {
  if (!schema) return value;
  if (Array.isArray(value)) return settledList(value, schema.items);
  return isMap(value) ? settledMap(value, schema) : value;
}

function settledList(list: readonly unknown[], items: StructuralSchema | undefined): unknown {
  return items ? list.map((item) => settledValue(orPreset(item, items), items)) : list;
}

function settledMap(map: Readonly<Record<string, unknown>>, schema: StructuralSchema): unknown {
  const additional = typeof schema.additional === 'object' ? schema.additional : undefined;
  const written = Object.entries(map).flatMap(([key, value]) => {
    const inner = schema.property(key) ?? additional;
    if (inner && value === null && !inner.isNullable) return [];
    return [[key, settledValue(value, inner)] as const];
  });
  return Object.fromEntries([...written, ...presets(map, schema)]);
}

function presets(map: Readonly<Record<string, unknown>>, schema: StructuralSchema) {
  return schema.propertyNames.flatMap((name) => {
    const property = schema.property(name);
    const isAbsent = !Object.hasOwn(map, name) || (map[name] === null && !property?.isNullable);
    return property?.preset !== undefined && isAbsent ? [[name, settledValue(property.preset, property)] as const] : [];
  });
}

function orPreset(value: unknown, schema: StructuralSchema): unknown {
  return value === null && !schema.isNullable ? (schema.preset ?? null) : value;
}
