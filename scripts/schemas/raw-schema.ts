/** A field, list item or map value of a definition, as the source folder has it. */
export interface RawField {
  readonly type?: string;
  readonly format?: string;
  readonly ref?: string;
  readonly items?: RawField;
  readonly values?: RawField;
  readonly listType?: string;
  readonly listMapKeys?: readonly string[];
  /** The key by which a strategic merge patch finds the items of a list. */
  readonly mergeKey?: string;
}

export interface RawDefinition {
  readonly fields?: Readonly<Record<string, RawField>>;
  readonly required?: readonly string[];
}

export interface RawKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly definition: string;
  readonly actions: readonly string[];
}

/** One release: `schema/VERSION.json` of the source folder, or what was read out of an OpenAPI document. */
export interface RawRelease {
  readonly version: string;
  readonly kinds: readonly RawKind[];
  readonly definitions: Readonly<Record<string, RawDefinition>>;
}

/** Definition → field → allowed values, with the names of the OpenAPI document. */
export type RawEnums = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The definition that a field leads to, however deep in lists and maps. */
export function refOf(field: RawField): string | undefined {
  const inner = field.items ?? field.values;
  return field.ref ?? (inner && refOf(inner));
}

/** The same field with its definition renamed. */
export function renameRef(field: RawField, rename: (name: string) => string): RawField {
  return {
    ...field,
    ...(field.ref ? { ref: rename(field.ref) } : {}),
    ...(field.items ? { items: renameRef(field.items, rename) } : {}),
    ...(field.values ? { values: renameRef(field.values, rename) } : {}),
  };
}
