import type { Span } from './source-text.js';

/** Whether spans of a text can be edited together: none begins before another has ended. */
export function areApart(spans: readonly Span[]): boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.every((span, index) => index === 0 || span.start >= (ordered[index - 1]?.end ?? 0));
}
