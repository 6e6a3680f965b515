/** Control characters, and the marks that turn the direction of text around or hide it. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text that came with a manifest, made safe to show on one line: control and direction characters become `�`, and it
 * is cut at `max` UTF-16 units.
 */
export function printable(text: string, max: number): string {
  const clean = text.slice(0, max + 1).replace(UNPRINTABLE, '�');
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
