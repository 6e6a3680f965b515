import { inflateRawSync } from 'node:zlib';
import { chunks } from './facts/facts.generated.js';

/** The chunk that holds the table of kinds; the others hold the definitions of an API group. */
export const KIND_CHUNK = 'kinds';

const inflated = new Map<string, string>();

/**
 * The text of a chunk: ASCII, blocks set apart by empty lines, with one before the first. It is inflated when it is
 * first asked for, so that a Deployment never costs what webhooks weigh; `''` where there is none.
 */
export function chunkText(name: string): string {
  const known = inflated.get(name);
  if (known !== undefined) return known;
  const packed = Object.hasOwn(chunks, name) ? chunks[name] : undefined;
  const text = packed ? `\n\n${inflateRawSync(Buffer.from(packed, 'base64')).toString('latin1')}` : '';
  inflated.set(name, text);
  return text;
}

/** The block of a definition, from its name to the newline after its last field. Found by search: nothing is split. */
export function definitionBlock(name: string): string | undefined {
  const text = chunkText(name.slice(0, name.indexOf('.')));
  const start = findHeading(text, name);
  if (start < 0) return undefined;
  const end = text.indexOf('\n\n', start);
  return end < 0 ? `${text.slice(start)}\n` : text.slice(start, end + 1);
}

/** A heading is the name alone, or the name, a tab and a span. */
function findHeading(text: string, name: string): number {
  const heading = `\n\n${name}`;
  for (let at = text.indexOf(heading); at >= 0; at = text.indexOf(heading, at + 1)) {
    const after = text[at + heading.length];
    if (after === undefined || after === '\n' || after === '\t') return at + 2;
  }
  return -1;
}
