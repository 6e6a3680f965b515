import { isMap } from '../documents/field.js';
import { type Placeholder, placeholderIn } from '../documents/placeholder.js';
import type { SourceDocument } from '../documents/source-document.js';

/** Text with any of these may hold a placeholder; most text holds none, and is not walked. */
const MARKS = /\$\{|\{\{|ENC\[/;

/** Where scripts and files of programs stand: what looks like a placeholder there is theirs. */
const PROGRAM_TEXT = new Set(['data', 'stringData', 'binaryData', 'command', 'args', 'annotations', 'exec', 'value']);

/** How many values of a document are not final, by what they wait for. */
export type UnsettledValues = Readonly<Record<Placeholder, number>>;

/** Counts the values that another program fills in or decrypts before the API server sees them. */
export function unsettledValues(document: SourceDocument): UnsettledValues {
  const counts = { substitution: 0, encrypted: 0 };
  if (MARKS.test(document.source.slice(document.span))) count(document.root.value, counts, false);
  return counts;
}

function count(value: unknown, counts: { substitution: number; encrypted: number }, isProgramText: boolean): void {
  const kind = placeholderIn(value);
  if (kind === 'encrypted' || (kind === 'substitution' && !isProgramText)) counts[kind]++;
  if (Array.isArray(value)) for (const item of value) count(item, counts, isProgramText);
  else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) count(inner, counts, isProgramText || PROGRAM_TEXT.has(key));
  }
}
