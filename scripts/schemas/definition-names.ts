import { definitionOfKind, definitionPrefix } from '../../src/schemas/definition-name.js';
import { type RawDefinition, type RawRelease, refOf, renameRef } from './raw-schema.js';

/** Types of apimachinery and apiextensions that decode themselves, by the last part of their names. */
const SELF_DECODING = new Set([
  ...['Quantity', 'IntOrString', 'Time', 'MicroTime', 'RawExtension', 'FieldsV1', 'JSON'],
  ...['JSONSchemaPropsOrArray', 'JSONSchemaPropsOrBool', 'JSONSchemaPropsOrStringArray'],
]);

/** `V1PodSpec`, or with the group where two groups have the name: `CoreV1Event`. */
const SHORT = /^([A-Z][a-z]+)?(V\d+(?:(?:alpha|beta)\d+)?)([A-Z].*)$/;

/**
 * Gives every definition that a kind leads to the name that all releases share: group prefix, version, type
 * (`core.v1.PodSpec`), or the type alone where it decodes itself (`Quantity`). The others are dropped.
 *
 * @param known the shared names of other releases, which tell the group of a short name.
 */
export function nameDefinitions(raw: RawRelease, known: ReadonlySet<string>): RawRelease {
  const names = reach(raw, known);
  const rename = (name: string): string => names.get(name) ?? name;
  const definitions: Record<string, RawDefinition> = {};
  for (const [name, shared] of names) {
    const definition = raw.definitions[name];
    if (definition && !SELF_DECODING.has(shared)) definitions[shared] = renameFields(definition, rename);
  }
  return { ...raw, definitions };
}

function renameFields(definition: RawDefinition, rename: (name: string) => string): RawDefinition {
  const fields = Object.entries(definition.fields ?? {}).map(([name, field]) => [name, renameRef(field, rename)]);
  return { ...definition, fields: Object.fromEntries(fields) };
}

/** Walks from the kinds through every reference; the first one to lead somewhere names it. */
function reach(raw: RawRelease, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const queue: string[] = [];
  const visit = (name: string, shared: string): void => {
    if (names.has(name)) return;
    names.set(name, shared);
    queue.push(name);
  };
  for (const { definition, group, version, kind } of raw.kinds)
    visit(definition, definitionOfKind(group, version, kind));
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const from = names.get(name) ?? name;
    for (const field of Object.values(raw.definitions[name]?.fields ?? {})) {
      const ref = refOf(field);
      if (ref) visit(ref, sharedName(ref, from, known));
    }
  }
  return names;
}

/** @param from the shared name of the definition that refers to it. */
export function sharedName(name: string, from: string, known: ReadonlySet<string>): string {
  return name.includes('.') ? ofLongName(name) : ofShortName(name, from, known);
}

/** `io.k8s.api.core.v1.PodSpec` → `core.v1.PodSpec`. */
export function ofLongName(name: string): string {
  const [prefix = '', version = '', type = ''] = name.split('.').slice(-3);
  return SELF_DECODING.has(type) ? type : `${prefix}.${version}.${type}`;
}

function ofShortName(name: string, from: string, known: ReadonlySet<string>): string {
  const [, group, version = '', type = ''] = SHORT.exec(name) ?? [];
  const unversioned = name.replace(/^Runtime/, '');
  if (SELF_DECODING.has(unversioned)) return unversioned;
  if (!version) throw new Error(`No definition name: ${name}`);
  const rest = `${version.toLowerCase()}.${type}`;
  if (group) return `${definitionPrefix(group.toLowerCase())}.${rest}`;
  const fromGroup = from.slice(0, from.indexOf('.'));
  const candidates = [...known].filter((candidate) => candidate.slice(candidate.indexOf('.') + 1) === rest);
  const [only] = candidates;
  return candidates.length === 1 && only ? only : `${fromGroup}.${rest}`;
}
