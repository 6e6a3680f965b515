import { giveUp } from './not-plain.js';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** Goes through the lines of a text that say something, and stops at each document's end. */
export class LineReader {
  /** Offset of what stands first on the line, or of what is left of it: the reader of `- a: 1` moves to `a`. */
  at = 0;
  /** Column of `at`, from 0; -1 where the document ends. */
  column = -1;
  /** Offset of the line's end, before the line break. */
  end = 0;
  /** Offset of the line's beginning. */
  start = 0;
  /** Offset of the line behind it. */
  next = 0;
  /** Whether comments stand between this line and the one before. */
  isBehindComment = false;

  constructor(readonly text: string) {}

  /** To the next line that is neither blank nor a comment. */
  advance(): void {
    this.isBehindComment = false;
    do this.#nextLine();
    while (this.column >= 0 && this.#saysNothing());
    if (this.column === 0) this.#checkMarker();
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether an element of a block list begins here. */
  get isAtDash(): boolean {
    if (this.text.charCodeAt(this.at) !== DASH) return false;
    return this.at + 1 >= this.end || this.text.charCodeAt(this.at + 1) === SPACE;
  }

  /** The offset of the first character from `from` on that is no space; the line's end where nothing is left. */
  skipSpaces(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Whether nothing but a comment stands at an offset that {@link skipSpaces} gave. */
  isBare(at: number): boolean {
    return at >= this.end || this.text.charCodeAt(at) === HASH;
  }

  /** Behind a value nothing may follow but a comment, and that after a space. */
  expectBare(from: number): void {
    const at = this.skipSpaces(from);
    if (at < this.end && (at === from || !this.isBare(at))) giveUp();
  }

  /** To an offset further on in this line. */
  moveTo(at: number): void {
    this.column += at - this.at;
    this.at = at;
  }

  #nextLine(): void {
    const { text, next } = this;
    let at = next;
    while (text.charCodeAt(at) === SPACE) at++;
    const lineFeed = text.indexOf('\n', at);
    this.start = next;
    this.at = at;
    this.column = at < text.length ? at - next : -1;
    this.next = lineFeed < 0 ? text.length : lineFeed + 1;
    this.end = lineFeed < 0 ? text.length : lineFeed;
    if (text.charCodeAt(this.end - 1) === CARRIAGE_RETURN) this.end--;
  }

  #saysNothing(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code === TAB) giveUp();
    if (code === HASH) this.isBehindComment = true;
    return code === HASH || code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  #checkMarker(): void {
    const { text, at } = this;
    if (text.startsWith('...', at)) giveUp();
    if (!text.startsWith('---', at)) return;
    this.expectBare(at + 3);
    this.column = -1;
  }
}
