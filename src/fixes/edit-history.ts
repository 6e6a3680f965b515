import type { Position, Span } from '../text/source-text.js';
import { SourceText } from '../text/source-text.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';

/** A text under repair: as it was, as it is, and which line of the one a place of the other comes from. */
export class EditHistory {
  readonly current: SourceText;
  readonly #passes: readonly (readonly TextEdit[])[];

  constructor(
    readonly original: SourceText,
    passes: readonly (readonly TextEdit[])[] = [],
    current: SourceText = original,
  ) {
    this.#passes = passes;
    this.current = current;
  }

  /** The text after more edits, which must not overlap. */
  with(edits: readonly TextEdit[]): EditHistory {
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
    const next = new SourceText(this.current.file, applyEdits(this.current.text, ordered));
    return new EditHistory(this.original, [...this.#passes, ordered], next);
  }

  /** The line of the original text that a place of the current one comes from. */
  originalLine({ line, column }: Position): number {
    return this.#lineOf(this.current.offset({ line, column }));
  }

  /** The first and the last line of the original text that a span of the current one comes from. */
  originalLines({ start, end }: Span): readonly [first: number, last: number] {
    return [this.#lineOf(start), this.#lineOf(end)];
  }

  #lineOf(offset: number): number {
    const before = this.#passes.reduceRight((at, edits) => offsetBefore(at, edits), offset);
    return this.original.position(before).line;
  }
}

/** Where an offset stood before edits, given in order of place; for what an edit wrote, where the edit began. */
function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let grown = 0;
  for (const { span, text } of edits) {
    const start = span.start + grown;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    grown += text.length - (span.end - span.start);
  }
  return offset - grown;
}
