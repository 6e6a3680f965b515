import type { NameFormat } from './name-formats.js';

/** Since when nearly any text names a variable (KEP-4369). */
const RELAXED_SINCE = 32;

const STRICT: NameFormat = {
  what: 'name of a variable: letters, digits, "_", "-" and ".", and neither a digit nor ".." first',
  accepts: (text) => /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..'),
};

/** The name of a variable since 1.32, and in a file always: printable ASCII but for `=`. */
export const RELAXED_VARIABLE: NameFormat = {
  what: 'name of a variable: printable ASCII characters other than "="',
  accepts: (text) => /^[ -<>-~]+$/.test(text),
};

/** What a release takes for the name of a variable. */
export function variableNames(minor: number): NameFormat {
  return minor >= RELAXED_SINCE ? RELAXED_VARIABLE : STRICT;
}
