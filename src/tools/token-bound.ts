/** Words as identifiers are made of them, numbers, blanks, and whatever else stands on its own. */
const PIECE = /[A-Z]?[a-z]+|[A-Z]+|[0-9]+|\s+|[!-/:-@[-`{-~]+|[^\x00-\x7f]/gu;

/**
 * At least as many tokens as English, YAML and JSON have in the o200k vocabulary, which is too large to ship: a third more
 * on average.
 */
export function tokenBound(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(PIECE)) count += costOf(piece);
  return count;
}

function costOf(piece: string): number {
  if (/^[A-Za-z]/.test(piece)) return Math.ceil(piece.length / (/^[A-Z]{2}/.test(piece) ? 3 : 9));
  if (/^[0-9]/.test(piece)) return Math.ceil(piece.length / 3);
  if (/^\s/.test(piece)) return piece === ' ' ? 0 : 1;
  return piece > '\u007f' ? 3 : Math.ceil(piece.length / 2);
}
