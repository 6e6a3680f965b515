/** Ways in which templates for people mark what is to be filled in. */
const MARKS: readonly RegExp[] = [
  /^<[A-Za-z][\w ./-]{0,60}>$/,
  /<(?:your|insert|replace|enter)[\w ./-]{0,60}>/i,
  /^\S*<[A-Z][A-Z0-9_-]{2,60}>\S*$/,
  /\b(?:CHANGE[-_]?ME|REPLACE[-_]?ME|YOUR[-_][A-Z][A-Z_-]{1,60})\b/,
  /^(?:change|replace)[-_]?me$/i,
  /(?:^|[./@])your-?(?:domain|company|org|app|host|site)(?:\.|$)/i,
];

/**
 * Whether a text still asks its reader to fill something in: `<your-host>`, `CHANGEME`, `arn:aws:iam::<ACCOUNT>:role/a`.
 * Texts of several lines are programs and documentation, where such signs mean something else.
 */
export function isUnfilled(text: string): boolean {
  return text.length <= 500 && !text.includes('\n') && MARKS.some((mark) => mark.test(text));
}
