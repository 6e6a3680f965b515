import { UnreadablePattern } from './syntax.js';

/** A pattern's text and how far it has been read. */
export class Reader {
  #at = 0;

  constructor(readonly source: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.source.length;
  }

  /** The next character, whole where it takes two units; `''` at the end. */
  peek(): string {
    const point = this.source.codePointAt(this.#at);
    return point === undefined ? '' : String.fromCodePoint(point);
  }

  /** @throws UnreadablePattern at the end. */
  next(): string {
    const char = this.peek();
    if (!char) throw new UnreadablePattern('The pattern ends too early.');
    this.#at += char.length;
    return char;
  }

  sees(text: string): boolean {
    return this.source.startsWith(text, this.#at);
  }

  take(text: string): boolean {
    const found = this.sees(text);
    if (found) this.#at += text.length;
    return found;
  }

  /** Takes what an anchored expression matches within the next few characters. */
  takeMatch(expression: RegExp): RegExpExecArray | undefined {
    const match = expression.exec(this.source.slice(this.#at, this.#at + 64));
    if (!match) return undefined;
    this.#at += match[0].length;
    return match;
  }
}
