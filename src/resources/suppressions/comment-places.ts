import type { Comment } from '../../documents/comments.js';
import { entriesByLine, extentOf } from '../../documents/entries.js';
import type { SourceDocument } from '../../documents/source-document.js';
import type { Extent } from '../../findings/suppression.js';
import type { SourceText, Span } from '../../text/source-text.js';
import type { CommentForm } from './comment-forms.js';

/** A part of a text in lines and columns. */
export function extent(source: SourceText, { start, end }: Span): Extent {
  return { from: source.position(start), to: source.position(end) };
}

/** Finds out what the comments of a text stand at. */
export class CommentPlaces {
  readonly #below: readonly number[];
  readonly #entries = new Map<number, Span>();
  /** The line of each document's first entry, with all of the document. */
  readonly #beginnings = new Map<number, Span>();
  #first = Number.POSITIVE_INFINITY;

  /** @param documents of the text: those that can be read. */
  constructor(
    readonly source: SourceText,
    documents: readonly SourceDocument[],
  ) {
    for (const document of documents) {
      const entries = entriesByLine(document);
      for (const [line, span] of entries) this.#entries.set(line, span);
      const [first] = entries.keys();
      if (first === undefined) continue;
      this.#beginnings.set(first, extentOf(document.root));
      this.#first = Math.min(this.#first, first);
    }
    this.#below = contentBelow(source.text.split(/\r\n|\n|\r/), this.#first);
  }

  /** What a comment covers: on a line of its own, what stands below it; else what begins on its line. */
  covered({ span, isAlone }: Comment, reach: CommentForm['reach']): readonly Extent[] {
    const { line } = this.source.position(span.start);
    if (reach === 'file') return line < this.#first ? [{ from: { line: 1, column: 1 }, to: this.#end }] : [];
    const at = isAlone ? this.#contentBelow(line) : line;
    const entry = (isAlone ? this.#beginnings.get(at) : undefined) ?? this.#entries.get(at);
    const whole = { from: { line: at, column: 1 }, to: { line: at + 1, column: 1 } };
    return entry && reach === 'entry' ? [extent(this.source, entry), whole] : [whole];
  }

  get #end() {
    return this.source.position(this.source.text.length + 1);
  }

  /** The next line that says something; in front of the first document, also behind its marker. */
  #contentBelow(line: number): number {
    return this.#below[line] ?? line + 1;
  }
}

/** For each line, by its number, the next one that says something. */
function contentBelow(lines: readonly string[], first: number): readonly number[] {
  const below: number[] = [];
  for (let line = lines.length, next = lines.length + 1; line >= 0; line--) {
    below[line] = next;
    const text = lines[line - 1] ?? '';
    const saysNothing = /^\s*(?:#|$)/.test(text) || (line < first && /^(?:---|%)/.test(text));
    if (!saysNothing) next = line;
  }
  return below;
}
