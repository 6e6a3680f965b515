import type { Span } from '../text/source-text.js';

/** The spans of one text that are spoken for, in order. */
export class TakenSpans {
  readonly #spans: Span[] = [];

  /** Takes spans together, unless one of them overlaps or stands side by side with one that is taken. */
  take(spans: readonly Span[]): boolean {
    if (!spans.every((span) => this.#isFree(span))) return false;
    for (const span of spans) this.#spans.splice(this.#placeOf(span.start), 0, span);
    return true;
  }

  /** Taken spans of different repairs are apart, so that only the neighbours can touch. */
  #isFree({ start, end }: Span): boolean {
    const place = this.#placeOf(start);
    const [before, after] = [this.#spans[place - 1], this.#spans[place]];
    return (!before || before.end < start) && (!after || end < after.start);
  }

  /** The index of the first span that begins at an offset or behind it. */
  #placeOf(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
