import { definitionOfKind } from '../../src/schemas/definition-name.js';
import { writeFieldCode } from './field-code.js';
import type { RawDefinition, RawRelease } from './raw-schema.js';
import { byText, type FieldCode, type ReleaseModel } from './release-model.js';

/** Definition name → field → allowed values, under shared names. */
export type EnumLookup = (definition: string, field: string) => readonly string[] | undefined;

/** Turns a release under shared names into what is encoded. */
export function toReleaseModel(raw: RawRelease, borrowed: boolean, enums: EnumLookup): ReleaseModel {
  const names = Object.keys(raw.definitions).sort(byText);
  const definitions = names.map((name) => [name, toCodes(name, raw.definitions[name] ?? {}, enums)] as const);
  const kinds = raw.kinds.map(({ group, version, kind, plural, namespaced, actions }) => {
    return { group, version, kind, plural, namespaced, creatable: actions.includes('post') };
  });
  for (const { group, version, kind } of kinds) {
    const name = definitionOfKind(group, version, kind);
    if (!raw.definitions[name]) throw new Error(`${raw.version}: no definition ${name}`);
  }
  return { release: raw.version, borrowed, kinds, definitions: new Map(definitions) };
}

function toCodes(
  name: string,
  { fields = {}, required = [] }: RawDefinition,
  enums: EnumLookup,
): ReadonlyMap<string, FieldCode> {
  const scope = name.slice(0, name.lastIndexOf('.'));
  const codes = new Map<string, FieldCode>();
  for (const field of Object.keys(fields).sort(byText)) {
    const traits = { scope, required: required.includes(field), allowed: enums(name, field) };
    codes.set(field, writeFieldCode(fields[field] ?? {}, traits));
  }
  return codes;
}
