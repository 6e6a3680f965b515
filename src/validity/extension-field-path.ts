import { StructuralSchema } from '../schemas/custom/structural-schema.js';

/** A separator, a text between quotes, or what stands between them. */
const TOKEN = /\[|\]|\.|'(?:\\.|[^'\\])*'|[^.[\]]+/g;
const ESCAPED = /^'(?:\\[abfnrtv'\\]|[^\\])*'$/;

export interface FoundField {
  /** The keys from the schema down. */
  readonly keys: readonly string[];
  /** Undefined where nothing is known of the field. */
  readonly schema: StructuralSchema | undefined;
}

/**
 * The field that a path of a CRD speaks of, such as `.spec.ports['http']`; undefined where the schema has none there.
 *
 * @param allowsBrackets whether a key may also stand between brackets and quotes.
 */
export function findField(path: string, schema: StructuralSchema, allowsBrackets: boolean): FoundField | undefined {
  const tokens = path.match(TOKEN) ?? [];
  const keys: string[] = [];
  let found: StructuralSchema | undefined = schema;
  for (let at = 0; at < tokens.length; ) {
    const step = readStep(tokens, at, allowsBrackets);
    const inner: StructuralSchema | true | undefined = step && found && stepInto(found, step.key);
    if (!step || (found && !inner)) return undefined;
    keys.push(step.key);
    found = inner instanceof StructuralSchema ? inner : undefined;
    at = step.next;
  }
  return { keys, schema: found };
}

function readStep(tokens: readonly string[], at: number, allowsBrackets: boolean) {
  const [separator, key = '', end] = tokens.slice(at, at + 3);
  if (separator === '.' && key) return { key, next: at + 2 };
  const isQuoted = separator === '[' && end === ']' && ESCAPED.test(key);
  return allowsBrackets && isQuoted ? { key: key.slice(1, -1).replace(/\\(['\\])/g, '$1'), next: at + 3 } : undefined;
}

function stepInto(schema: StructuralSchema, key: string): StructuralSchema | true | undefined {
  if (schema.propertyNames.length > 0) return schema.property(key);
  return schema.additional === false ? undefined : schema.additional;
}
