import { isQuote, plainKey, plainScalar, quotedKey, quotedScalar, startsPlain } from './flow-scalar.js';
import { addEntry, addItem, type KeyMark, type ListMark, type MapMark, type Mark, newList, newMap } from './mark.js';
import { giveUp } from './not-plain.js';

/** The part of a line that a flow collection may take up, and how deep it stands. */
export interface FlowRange {
  readonly text: string;
  /** Offset of the opening bracket. */
  readonly start: number;
  /** End of the line, exclusive. */
  readonly limit: number;
  /** How many more levels may be nested. */
  readonly levels: number;
}

/** Reads a flow collection that stands on one line, without comments, tags, anchors or empty entries. */
export function readFlow({ text, start, limit, levels }: FlowRange): ListMark | MapMark {
  return new FlowReader(text, start, limit).collection(levels);
}

const COMMA = 44;
const COLON = 58;
const HASH = 35;
const SPACE = 32;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

class FlowReader {
  constructor(
    readonly text: string,
    public at: number,
    readonly limit: number,
  ) {}

  collection(levels: number): ListMark | MapMark {
    if (levels <= 0) giveUp();
    return this.#code() === OPEN_BRACE ? this.#map(levels) : this.#list(levels);
  }

  #list(levels: number): ListMark {
    const list = newList(this.at);
    if (!this.#closesAtOnce(CLOSE_BRACKET)) {
      do addItem(list, this.#value(levels));
      while (this.#continues(CLOSE_BRACKET));
    }
    list.end = this.at;
    return list;
  }

  #map(levels: number): MapMark {
    const map = newMap(this.at);
    if (!this.#closesAtOnce(CLOSE_BRACE)) {
      do this.#entry(map, levels);
      while (this.#continues(CLOSE_BRACE));
    }
    map.end = this.at;
    return map;
  }

  #entry(map: MapMark, levels: number): void {
    const key = this.#key();
    if (this.#code() !== COLON) giveUp();
    this.at++;
    this.#skipSpaces();
    addEntry(map, key, this.#value(levels));
  }

  #key(): KeyMark {
    if (!isQuote(this.#code())) {
      const start = this.at;
      return plainKey(this.#plainText(), start);
    }
    const scalar = quotedScalar(this.text, this.at, this.limit);
    this.at = scalar.end;
    return quotedKey(scalar);
  }

  #value(levels: number): Mark {
    const code = this.#code();
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return this.collection(levels - 1);
    const start = this.at;
    if (!isQuote(code)) return plainScalar(this.#plainText(), start);
    const scalar = quotedScalar(this.text, start, this.limit);
    this.at = scalar.end;
    return scalar;
  }

  /** Up to a comma, a closing bracket, or the colon behind a key. */
  #plainText(): string {
    if (!startsPlain(this.text, this.at)) giveUp();
    const start = this.at;
    let end = start;
    for (; !this.#endsPlain(); this.at++) if (this.#code() !== SPACE) end = this.at + 1;
    return this.text.slice(start, end);
  }

  #endsPlain(): boolean {
    const code = this.#code();
    if (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) return true;
    if (code === OPEN_BRACKET || code === OPEN_BRACE || code === HASH) return giveUp();
    if (code !== COLON) return false;
    const next = this.text.charAt(this.at + 1);
    if (next === ' ') return true;
    return ',[]{}\r\n'.includes(next) ? giveUp() : false;
  }

  #closesAtOnce(close: number): boolean {
    this.at++;
    this.#skipSpaces();
    if (this.#code() !== close) return false;
    this.at++;
    return true;
  }

  /** Whether a comma follows, and so another entry; else the bracket must close. */
  #continues(close: number): boolean {
    this.#skipSpaces();
    const code = this.#code();
    if (code !== close && code !== COMMA) giveUp();
    this.at++;
    if (code === close) return false;
    this.#skipSpaces();
    return true;
  }

  #skipSpaces(): void {
    while (this.#code() === SPACE) this.at++;
  }

  /** The end of the line ends the reading too: what continues below is not read here. */
  #code(): number {
    return this.at < this.limit ? this.text.charCodeAt(this.at) : giveUp();
  }
}
