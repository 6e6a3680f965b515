import { isMap } from '../../documents/field.js';
import type { FieldType, ListType } from '../field-facts.js';

const TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array']);

/** How several schemas beside one another count. */
export type Combination = 'allOf' | 'anyOf' | 'oneOf';

/** The limits that a schema may set, by the names that it gives them. */
export type Limit =
  | 'minimum'
  | 'maximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties';

/**
 * A structural schema, as a CRD holds it (apiextensions.k8s.io/v1, JSONSchemaProps), read as far as it is asked. What
 * does not have the form of a schema counts as not said: it may come from anywhere.
 */
export class StructuralSchema {
  /**
   * @param raw the schema as it is written.
   * @param shared what a number stands for where a schema is expected.
   */
  constructor(
    readonly raw: Readonly<Record<string, unknown>>,
    readonly shared: readonly unknown[] = [],
  ) {}

  get type(): FieldType | undefined {
    const type = this.#own('type');
    return TYPES.has(type) ? (type as FieldType) : undefined;
  }

  get isNullable(): boolean {
    return this.#own('nullable') === true;
  }

  get isIntOrString(): boolean {
    return this.#own('x-kubernetes-int-or-string') === true;
  }

  /** Whether fields that the schema does not know are kept. */
  get preservesUnknown(): boolean {
    return this.#own('x-kubernetes-preserve-unknown-fields') === true;
  }

  /** Whether it is a whole object, with `apiVersion`, `kind` and `metadata` that the schema need not mention. */
  get isEmbedded(): boolean {
    return this.#own('x-kubernetes-embedded-resource') === true;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.#properties);
  }

  property(name: string): StructuralSchema | undefined {
    return Object.hasOwn(this.#properties, name) ? this.#schema(this.#properties[name]) : undefined;
  }

  /** What other fields than the named ones hold; `true` for anything, `false` or undefined where there are none. */
  get additional(): StructuralSchema | boolean | undefined {
    const additional = this.#own('additionalProperties');
    return typeof additional === 'boolean' ? additional : this.#schema(additional);
  }

  get items(): StructuralSchema | undefined {
    return this.#schema(this.#own('items'));
  }

  get required(): readonly string[] {
    return this.#texts('required');
  }

  get enum(): readonly unknown[] | undefined {
    const values = this.#own('enum');
    return Array.isArray(values) ? values : undefined;
  }

  get pattern(): string | undefined {
    return this.#text('pattern');
  }

  get format(): string | undefined {
    return this.#text('format');
  }

  limit(name: Limit): number | undefined {
    const value = this.#own(name);
    if (typeof value === 'bigint') return Number(value);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** Whether the limit itself is out of range. */
  excludes(limit: 'minimum' | 'maximum'): boolean {
    return this.#own(limit === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum') === true;
  }

  combined(how: Combination): readonly StructuralSchema[] {
    const schemas = this.#own(how);
    return Array.isArray(schemas) ? schemas.flatMap((schema) => this.#schema(schema) ?? []) : [];
  }

  get negated(): StructuralSchema | undefined {
    return this.#schema(this.#own('not'));
  }

  get listType(): ListType | undefined {
    const type = this.#text('x-kubernetes-list-type');
    return type === 'set' || type === 'map' || type === 'atomic' ? type : undefined;
  }

  get listMapKeys(): readonly string[] {
    return this.#texts('x-kubernetes-list-map-keys');
  }

  /** What the server writes where nothing stands; undefined where it writes nothing. */
  get preset(): unknown {
    return this.#own('default') ?? undefined;
  }

  get #properties(): Readonly<Record<string, unknown>> {
    const properties = this.#own('properties');
    return isMap(properties) ? properties : {};
  }

  #own(key: string): unknown {
    return Object.hasOwn(this.raw, key) ? this.raw[key] : undefined;
  }

  #text(key: string): string | undefined {
    const value = this.#own(key);
    return typeof value === 'string' ? value : undefined;
  }

  #texts(key: string): readonly string[] {
    const list = this.#own(key);
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  }

  #schema(raw: unknown): StructuralSchema | undefined {
    const schema = typeof raw === 'number' ? this.shared[raw] : raw;
    return isMap(schema) ? new StructuralSchema(schema, this.shared) : undefined;
  }
}
