import type { SourceText, Span } from '../text/source-text.js';
import type { Layout } from './layout.js';
import type { Path } from './path.js';

/** What a field needs of the document that it stands in. */
export interface FieldOwner {
  readonly source: SourceText;
  readonly layout: Layout;
}

/** A change to one place, not yet a change of text; `toTextEdits` makes it one. */
export type Edit =
  | { readonly kind: 'set'; readonly field: Field; readonly value: Json; readonly before?: string }
  | { readonly kind: 'remove'; readonly field: Field }
  | { readonly kind: 'drop'; readonly field: Field; readonly entries: readonly Field[] }
  | { readonly kind: 'rename'; readonly field: Field; readonly to: string }
  | RewriteEdit;

/** A map put together anew, from entries that stand somewhere in the document and from new values. */
export interface RewriteEdit {
  readonly kind: 'rewrite';
  readonly field: Field;
  readonly draft: DraftMap;
  /** Edits inside of what the draft takes over. */
  readonly edits: readonly Edit[];
}

/** What a rewritten map holds: a field stands for what is written there, with its comments. */
export type Draft = Json | Field | DraftMap | DraftList;
export type DraftMap = ReadonlyMap<string, Draft>;
/** Each element a map. */
export class DraftList {
  constructor(readonly items: readonly DraftMap[]) {}
}

/**
 * A place in a document, whether or not anything is written there.
 *
 * Rules read, report at and edit through fields, so that no rule builds a path by hand and a missing field still has a
 * place.
 */
export class Field {
  /** What stands here. `null` counts as nothing, as it does for the API server. */
  readonly value: unknown;

  constructor(
    readonly document: FieldOwner,
    readonly parent: Field | undefined,
    readonly key: string | number,
    value: unknown,
  ) {
    this.value = value ?? undefined;
  }

  /** The field reached by these keys from here; it need not exist. */
  at(...keys: Path): Field {
    let field: Field = this;
    for (const key of keys) field = new Field(this.document, field, key, child(field.value, key));
    return field;
  }

  /** The elements of a list; none where no list stands. */
  items(): Field[] {
    const list = this.value;
    return Array.isArray(list) ? list.map((value, index) => new Field(this.document, this, index, value)) : [];
  }

  /** The entries of a map, in order; none where no map stands. */
  entries(): [key: string, field: Field][] {
    const map = this.value;
    if (!isMap(map)) return [];
    return Object.keys(map).map((key) => [key, new Field(this.document, this, key, map[key])]);
  }

  /** The elements of a list or the entries of a map. */
  children(): Field[] {
    return [...this.items(), ...this.entries().map(([, field]) => field)];
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** The value where it is text, else undefined. */
  get string(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  /** The value where it is text or a number, as amounts and ports may be, else undefined. */
  get scalar(): string | number | undefined {
    return this.string ?? this.number;
  }

  /** The value where it is a number, else undefined. */
  get number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  /** What stands here in words, for messages: a list or map by its kind, as it has no short text. */
  get words(): string {
    if (typeof this.value !== 'object') return String(this.value ?? 'nothing');
    return Array.isArray(this.value) ? 'a list' : 'a map';
  }

  /** The keys from the document's root to here. */
  get path(): Path {
    const keys: (string | number)[] = [];
    for (let field: Field = this; field.parent; field = field.parent) keys.unshift(field.key);
    return keys;
  }

  /**
   * The text to underline: the whole entry for a scalar, the key alone for a map or list, the item for a list element.
   * Where nothing stands, the nearest enclosing thing that does: its key, or the `name` of a list element.
   */
  get span(): Span {
    return this.document.layout.spanOf(this.path);
  }

  /** Writes `value` here, with whatever is missing above; a new key goes before another one, or last. */
  set(value: Json, before?: string): Edit {
    return { kind: 'set', field: this, value, ...(before === undefined ? {} : { before }) };
  }

  /** Gives this entry another key, and leaves its value as it stands. */
  rename(to: string): Edit {
    return { kind: 'rename', field: this, to };
  }

  /** Puts the map that stands here together anew; `edits` are carried out inside of what the draft takes over. */
  rewrite(draft: DraftMap, edits: readonly Edit[] = []): Edit {
    return { kind: 'rewrite', field: this, draft, edits };
  }

  /** Takes several entries of this map or list out; all of them take it out as well. */
  without(entries: readonly Field[]): Edit {
    return { kind: 'drop', field: this, entries };
  }

  /** Takes this entry out, and what would be left empty above it. */
  remove(): Edit {
    return { kind: 'remove', field: this };
  }
}

/** What an edit can write. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whether a value of a document is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(value: unknown, key: string | number): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
  return isMap(value) ? value[key] : undefined;
}
