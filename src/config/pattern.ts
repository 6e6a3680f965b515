import { isPlaceholder } from '../documents/placeholder.js';

/** Whether a pattern covers a whole text: `*` stands for any run of characters, all else for itself. Runs in linear time. */
export function covers(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts.shift(), parts.pop()];
  if (!pattern.includes('*')) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether a final text is none of those that a list allows; false where there is no list, or nothing to judge. */
export function isOutside(value: unknown, allowed: readonly string[] | undefined): value is string {
  if (!allowed || typeof value !== 'string' || !value || isPlaceholder(value)) return false;
  return !allowed.some((pattern) => covers(pattern, value));
}

/** Whether a number is in none of the spans that a list allows; false where there is no list, or no number. */
export function isOutOfRange(
  value: unknown,
  allowed: readonly { readonly min: number; readonly max: number }[] | undefined,
): value is number {
  if (!allowed || typeof value !== 'number') return false;
  return !allowed.some(({ min, max }) => min <= value && value <= max);
}
