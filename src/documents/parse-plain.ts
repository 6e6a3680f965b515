import { BlockReader } from './block-reader.js';
import { MAX_NODES } from './compose-value.js';
import { LineReader } from './line-reader.js';
import type { Mark } from './mark.js';
import { giveUp, unlessNotPlain } from './not-plain.js';

/** A document in plain style that holds a value. */
export interface PlainDocument {
  readonly start: number;
  readonly end: number;
  readonly root: Mark;
}

/** Characters that are no text, or that some readers take for a line break. */
const ODD = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;

/** A value takes up two characters at least, so no document of this length can hold too many. */
const LONGEST = 2 * MAX_NODES;

/**
 * Reads a text in the style that nearly all manifests are written in: block maps and lists, scalars and flow
 * collections on one line, literal and folded text. It yields what the library's tree would, at a fraction of the cost.
 *
 * Undefined where anything else stands in the text, faults included: then the library decides.
 */
export function parsePlain(text: string): PlainDocument[] | undefined {
  if (ODD.test(text) || text.endsWith(' ')) return undefined;
  return unlessNotPlain(() => readStream(new LineReader(text)));
}

function readStream(lines: LineReader): PlainDocument[] {
  const documents: PlainDocument[] = [];
  let start: number | undefined;
  for (lines.advance(); ; lines.advance()) {
    if (lines.column >= 0) documents.push(readDocument(lines, start ?? lines.start));
    if (lines.isAtEnd) return documents;
    start = lines.at;
  }
}

/** @param start of the document: its marker, or its first line that says something. */
function readDocument(lines: LineReader, start: number): PlainDocument {
  const reader = new BlockReader(lines);
  const root = reader.collection();
  if (lines.column >= 0) giveUp();
  const end = reader.trailingEmpty ?? lines.at;
  return end - start > LONGEST ? giveUp() : { start, end, root };
}
