import { createHash } from 'node:crypto';

/**
 * SHA-256, in hexadecimal, of manifests: line ends and blank ends of lines do not count, several texts are joined by
 * `---`.
 */
export function digestOf(texts: readonly string[]): string {
  const unified = texts.map((text) => text.replace(/[ \t]*\r?\n/g, '\n').trim());
  return createHash('sha256').update(unified.join('\n---\n')).digest('hex');
}
