import { expect } from 'vitest';
import { isMap } from '../../src/documents/field.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { parsePlain } from '../../src/documents/parse-plain.js';
import { parseTree } from '../../src/documents/parse-tree.js';
import type { Path } from '../../src/documents/path.js';
import type { SourceDocument } from '../../src/documents/source-document.js';
import { SourceText } from '../../src/text/source-text.js';

/** Whether a text is read without the library's tree. */
export function isPlain(text: string): boolean {
  return parsePlain(new SourceText('test.yaml', text).text) !== undefined;
}

/**
 * Whichever way a text is read: values, faults and all places are those of the library's tree.
 *
 * @returns whether it was read without the tree.
 */
export function expectAgreement(text: string): boolean {
  const source = new SourceText('test.yaml', text);
  if (!isPlain(text)) return false;
  const fast = parseDocuments(source).map(report);
  const slow = parseTree(source).map(report);
  // Comparing text is quick, and only a failure needs to show the differences.
  if (JSON.stringify(fast) !== JSON.stringify(slow))
    expect({ text, documents: fast }).toEqual({ text, documents: slow });
  return true;
}

/** All that can be seen of a document. */
function report(document: SourceDocument) {
  const { span, problems, isTemplate, isReadable, root } = document;
  const places = pathsOf(root.value).map((path) => {
    const { start, end } = document.layout.spanOf(path);
    return `${path.map((key) => JSON.stringify(key)).join('.')} ${start}-${end}`;
  });
  return { span, problems, isTemplate, isReadable, value: described(root.value), places };
}

const MISSING: Path = ['name', 'kind', 'zz', '', '__proto__', 0, 9, -1];

/** The paths of everything in a value, and some that lead to nothing. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!Array.isArray(value) && !isMap(value)) return [path, [...path, 'zz'], [...path, 0]];
  const below = held(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [path, ...MISSING.map((key) => [...path, key]), [...path, 'zz', 'name'], ...below];
}

function held(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isMap(value) ? Object.entries(value) : [];
}

/** A value with all that JSON would overlook: kinds of numbers, prototypes, the order of keys. */
function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (isMap(value)) {
    const entries = held(value).map(([key, item]) => [key, described(item)]);
    return [Object.getPrototypeOf(value) !== Object.prototype, ...entries];
  }
  return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`;
}
