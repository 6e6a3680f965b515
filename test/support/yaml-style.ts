import { isMap } from '../../src/documents/field.js';

/** Draws a whole number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

/**
 * Writes a value as YAML 1.1 in ways that a person or a tool might, one for each place: block or flow, any quotes,
 * comments, indentation, aliases of equal parts, merged maps, keys in any order. What it means does not change.
 */
export function writeYaml(value: unknown, draw: Draw): string {
  const writer = new Writer(draw);
  const body = isOneIn(draw, 8) ? JSON.stringify(value, null, draw(5)) : writer.block(value, 0).replace(/^\n/, '');
  const start = ['', '---\n', '# a comment\n---\n', '%YAML 1.1\n---\n', '\uFEFF', '--- # a comment\n'][draw(6)] ?? '';
  const end = ['\n', '\n...\n', '\n---\n', '\n# the end', '\n\n\n'][draw(5)] ?? '';
  const text = start + body + end;
  return isOneIn(draw, 4) ? text.replaceAll('\n', '\r\n') : text;
}

function isOneIn(draw: Draw, number: number): boolean {
  return draw(number) === 0;
}

/** Sorts by drawn numbers. */
export function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  const numbered = items.map((item) => ({ item, number: draw(1000) }));
  return numbered.sort((a, b) => a.number - b.number).map(({ item }) => item);
}

class Writer {
  /** Names of anchors by the JSON of what they stand at. */
  readonly #anchors = new Map<string, string>();

  constructor(readonly draw: Draw) {}

  /** What stands behind a colon or a dash, with the space or newline before it. */
  block(value: unknown, column: number): string {
    const { before, alias } = this.#anchor(value);
    if (alias) return ` ${alias}`;
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    if (isEmpty || isOneIn(this.draw, 6)) return `${before} ${this.#flow(value)}`;
    if (Array.isArray(value)) return before + this.#list(value, column);
    if (isMap(value)) return before + this.#map(value, column);
    return `${before} ${this.#scalar(value, column)}`;
  }

  #list(items: readonly unknown[], column: number): string {
    const lines = items.map((item) => `${' '.repeat(column)}-${this.#compact(this.#under(item, column), column)}`);
    return `${this.#lineEnd()}${lines.join('\n')}`;
  }

  /** Mostly, what is in an item of a list begins on the line of its dash. */
  #compact(written: string, column: number): string {
    const isOnNextLine = /^\n +[^\s#]/.test(written) && written.startsWith(`\n${' '.repeat(column + 2)}`);
    return isOnNextLine && !isOneIn(this.draw, 4) ? written.slice(column + 2) : written;
  }

  #map(map: Readonly<Record<string, unknown>>, column: number): string {
    const lines = this.#entries(map).map(([key, value]) => {
      const start = ' '.repeat(column);
      const name = key === MERGE ? key : this.#key(key);
      return key !== MERGE && isOneIn(this.draw, 20)
        ? `${start}? ${name}\n${start}:${this.#under(value, column)}`
        : `${start}${name}:${this.#value(value, column)}`;
    });
    return `${this.#lineEnd()}${lines.join(isOneIn(this.draw, 5) ? '\n\n' : '\n')}`;
  }

  /** A list may begin right below its key. */
  #value(value: unknown, column: number): string {
    return Array.isArray(value) && isOneIn(this.draw, 3) ? this.block(value, column) : this.#under(value, column);
  }

  /** Further in by one to eight columns. */
  #under(value: unknown, column: number): string {
    return this.block(value, column + 1 + this.draw(isOneIn(this.draw, 4) ? 8 : 2));
  }

  /** In any order, and now and then with a part of the map under a merge key. */
  #entries(map: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
    const entries = shuffled(Object.entries(map), this.draw);
    if (entries.length < 2 || !isOneIn(this.draw, 15)) return entries;
    return [[MERGE, Object.fromEntries(entries.slice(1))], ...entries.slice(0, 1)];
  }

  #lineEnd(): string {
    const ends = [' # a "comment": {', ' ', '', '', '\n# another', ''];
    return `${ends[this.draw(ends.length)]}\n`;
  }

  /** An alias where an equal part stood before, or an anchor for those to come. */
  #anchor(value: unknown): { readonly before: string; readonly alias?: string } {
    const json = JSON.stringify(value);
    if (json.length < 6 || !isOneIn(this.draw, 3)) return { before: '' };
    const known = this.#anchors.get(json);
    if (known) return { before: '', alias: `*${known}` };
    const name = `a${this.#anchors.size}`;
    this.#anchors.set(json, name);
    return { before: ` &${name}` };
  }

  #flow(value: unknown): string {
    const gap = isOneIn(this.draw, 3) ? ' ' : '';
    if (Array.isArray(value)) return `[${gap}${value.map((item) => this.#flow(item)).join(`,${gap}`)}${gap}]`;
    if (!isMap(value)) return this.#scalar(value);
    const entries = shuffled(Object.entries(value), this.draw);
    return `{${gap}${entries.map(([key, item]) => `${this.#key(key)}: ${this.#flow(item)}`).join(`, ${gap}`)}${gap}}`;
  }

  #key(key: string): string {
    return isPlain(key) && !isOneIn(this.draw, 5) ? key : this.#quoted(key);
  }

  /** @param column where the lines of a block scalar may begin; undefined in flow style, which has none. */
  #scalar(value: unknown, column?: number): string {
    if (value === null) return ['null', '~', 'Null', '!!null ""'][this.draw(4)] ?? '';
    if (typeof value === 'boolean') return this.#boolean(value);
    if (typeof value === 'number') return this.#number(value);
    const text = String(value);
    if (column !== undefined && isBlockable(text) && isOneIn(this.draw, 2)) return this.#blockScalar(text, column);
    if (isPlain(text) && !isOneIn(this.draw, 3)) return text;
    return this.#quoted(text);
  }

  #boolean(value: boolean): string {
    return (
      (value ? ['true', 'True', 'yes', 'on', '!!bool "true"'] : ['false', 'FALSE', 'no', 'off', 'n'])[this.draw(5)] ??
      ''
    );
  }

  #number(value: number): string {
    if (!Number.isInteger(value) || value < 0 || !isOneIn(this.draw, 6)) return String(value);
    return [`0x${value.toString(16)}`, `0o${value.toString(8)}`, `+${value}`, `!!int "${value}"`][this.draw(4)] ?? '';
  }

  #quoted(text: string): string {
    const tag = isOneIn(this.draw, 12) ? '!!str ' : '';
    if (!/[\n\t]/.test(text) && isOneIn(this.draw, 2)) return `${tag}'${text.replaceAll("'", "''")}'`;
    const json = JSON.stringify(text);
    return tag + (json.includes('\\') || !isOneIn(this.draw, 8) ? json : json.replace(/[A-Za-z]/, escapeOf));
  }

  #blockScalar(text: string, column: number): string {
    const chomping = text.endsWith('\n') ? '' : '-';
    const kind = text.includes('\n') || isOneIn(this.draw, 2) ? '|' : '>';
    const lines = text.replace(/\n$/, '').split('\n');
    const start = ' '.repeat(Math.max(column, 1));
    return `${kind}${chomping}\n${lines.map((line) => (line ? start + line : line)).join('\n')}`;
  }
}

const MERGE = '<<';

function escapeOf(letter: string): string {
  return `\\x${letter.charCodeAt(0).toString(16)}`;
}

/** Text that every reader of YAML takes for text, in block and in flow style. */
function isPlain(text: string): boolean {
  return /^[A-Za-z/][A-Za-z0-9_./-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text);
}

/** Text that a block scalar can hold: it begins with no space, and ends with one newline or none. */
function isBlockable(text: string): boolean {
  return /^[^\s]/.test(text) && !/[\n ]\n$|\n\n$/.test(text) && text.trim() !== '';
}
