import { readBlockScalar } from './block-scalar.js';
import { readFlow } from './flow-collection.js';
import { isQuote, plainKey, plainScalar, quotedKey, quotedScalar, startsPlain } from './flow-scalar.js';
import type { LineReader } from './line-reader.js';
import {
  addEntry,
  addItem,
  type KeyMark,
  type ListMark,
  type MapMark,
  type Mark,
  newList,
  newMap,
  type ScalarMark,
} from './mark.js';
import { giveUp } from './not-plain.js';

/** Deeper than any object, and far from what the stack bears. */
const MAX_LEVELS = 100;

/** Reads block maps and lists, with what may stand in them on one line; the rest is given up. */
export class BlockReader {
  /** Where the document's last value stands, if nothing is written there: the library ends the document with it. */
  trailingEmpty: number | undefined;

  constructor(readonly lines: LineReader) {}

  /** The map or list that begins at the reader's place. */
  collection(levels = MAX_LEVELS): ListMark | MapMark {
    if (this.lines.isAtDash) return this.#list(levels);
    return this.#map(this.#key() ?? giveUp(), levels);
  }

  #list(levels: number): ListMark {
    if (levels <= 0) giveUp();
    const { lines } = this;
    const { column } = lines;
    const list = newList(lines.at);
    while (lines.column === column && lines.isAtDash) addItem(list, this.#item(column, levels));
    return lines.column > column ? giveUp() : list;
  }

  #item(column: number, levels: number): Mark {
    const { lines } = this;
    const at = lines.skipSpaces(lines.at + 1);
    if (lines.isBare(at)) return this.#below(at, levels) ?? this.#nothing(at);
    lines.moveTo(at);
    if (lines.isAtDash) return this.#list(levels - 1);
    const key = this.#key();
    return key ? this.#map(key, levels - 1) : this.#value(column, levels);
  }

  #map(first: KeyMark, levels: number): MapMark {
    if (levels <= 0) giveUp();
    const { lines } = this;
    const { column } = lines;
    const map = newMap(first.start);
    addEntry(map, first, this.#behind(first, levels));
    while (lines.column === column && !lines.isAtDash) {
      const key = this.#key() ?? giveUp();
      addEntry(map, key, this.#behind(key, levels));
    }
    return lines.column > column ? giveUp() : map;
  }

  /** What stands behind a key: on its line, or below it. */
  #behind(key: KeyMark, levels: number): Mark {
    const { lines } = this;
    const { column } = lines;
    const at = lines.skipSpaces(key.end + 1);
    if (!lines.isBare(at)) {
      lines.at = at;
      return this.#value(column, levels);
    }
    const below = this.#below(at, levels);
    if (below) return below;
    return lines.column === column && lines.isAtDash ? this.#list(levels - 1) : this.#nothing(at);
  }

  /** The collection on the lines below, if they stand further in. */
  #below(at: number, levels: number): Mark | undefined {
    const { lines } = this;
    const { column, end } = lines;
    const isCommented = at < end || (lines.isAtDash && lines.isBehindComment);
    lines.advance();
    if (lines.column > column) return this.collection(levels - 1);
    // Where the library ends a document whose last value is empty depends on the comments around it.
    if (lines.column < 0 && (isCommented || lines.isBehindComment)) giveUp();
    return undefined;
  }

  #nothing(at: number): ScalarMark {
    if (this.lines.column < 0) this.trailingEmpty = at;
    return { kind: 'scalar', value: null, start: at, end: at };
  }

  /** A scalar, or a flow collection, on this line. @param column of what holds it. */
  #value(column: number, levels: number): Mark {
    const { lines } = this;
    const code = lines.text.charCodeAt(lines.at);
    if (code === 124 || code === 62) return this.#settled(readBlockScalar(lines, column), column);
    const mark = this.#onLine(code, levels);
    lines.expectBare(mark.end ?? lines.end);
    lines.advance();
    return this.#settled(mark, column);
  }

  #onLine(code: number, levels: number): Mark {
    const { text, at, end } = this.lines;
    if (isQuote(code)) return quotedScalar(text, at, end);
    if (code === 91 || code === 123) return readFlow({ text, start: at, limit: end, levels: levels - 1 });
    return this.#plain();
  }

  #plain(): ScalarMark {
    const { text, at, end } = this.lines;
    if (!startsPlain(text, at)) giveUp();
    const rest = text.slice(at, end);
    const comment = rest.indexOf(' #');
    const content = trimEnd(comment < 0 ? rest : rest.slice(0, comment));
    if (content.includes(': ') || content.endsWith(':')) giveUp();
    return plainScalar(content, at);
  }

  /** Nothing further in may follow a scalar: it would be part of it, or a fault. */
  #settled(mark: Mark, column: number): Mark {
    return this.lines.column > column ? giveUp() : mark;
  }

  /** The key at the reader's place, or undefined where no colon makes it one. */
  #key(): KeyMark | undefined {
    const { text, at, end } = this.lines;
    if (isQuote(text.charCodeAt(at))) {
      const scalar = quotedScalar(text, at, end);
      return this.#isColon(scalar.end) ? quotedKey(scalar) : undefined;
    }
    if (!startsPlain(text, at)) return undefined;
    const line = text.slice(at, end);
    let colon = line.indexOf(':');
    while (colon >= 0 && !this.#isColon(at + colon)) colon = line.indexOf(':', colon + 1);
    const key = line.slice(0, Math.max(colon, 0));
    return colon < 0 || key.includes(' #') ? undefined : plainKey(key, at);
  }

  #isColon(at: number): boolean {
    const { text, end } = this.lines;
    return text.charCodeAt(at) === 58 && (at + 1 >= end || text.charCodeAt(at + 1) === 32);
  }
}

function trimEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}
