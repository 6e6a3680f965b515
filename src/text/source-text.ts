/** A half-open range of UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One input text and the name that reports show for it.
 *
 * A byte order mark is taken off, so that offset 0 is line 1, column 1, as editors show it.
 */
export class SourceText {
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /** @param file name for reports: relative to its root, or `<input>`. */
  constructor(
    readonly file: string,
    text: string,
  ) {
    this.text = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }

  /** The line and column of an offset; an offset past the end is the end. */
  position(offset: number): Position {
    this.#lineStarts ??= findLineStarts(this.text);
    const at = Math.max(0, Math.min(offset, this.text.length));
    const index = lastAtMost(this.#lineStarts, at);
    return { line: index + 1, column: at - (this.#lineStarts[index] ?? 0) + 1 };
  }

  /** The offset of a line and column; a column past the end of its line is as many characters on. */
  offset({ line, column }: Position): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text under a span. */
  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

/** Line breaks as YAML 1.2 has them: LF, CR LF, or a lone CR. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
