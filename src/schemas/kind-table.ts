import { chunkText, KIND_CHUNK } from './chunk.js';
import type { ReleaseSpan } from './release-span.js';

/** One kind over all releases. */
export interface KindRow {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly creatable: boolean;
  /** The releases whose API documents have it; undefined where none has, and only its end is known. */
  readonly span: ReleaseSpan | undefined;
  readonly deprecatedIn: string;
  readonly removedIn: string;
  readonly replacement: string;
}

let table: readonly KindRow[] | undefined;

/** Every kind that some release has had, by group, version and kind. */
export function kindRows(): readonly KindRow[] {
  table ??= chunkText(KIND_CHUNK).trimStart().split('\n').slice(1).map(readRow);
  return table;
}

/** One kind, found by search: most runs need a few of them and never the table. */
export function kindRow(group: string, version: string, kind: string): KindRow | undefined {
  const key = `${group}\t${version}\t${kind}`;
  const text = chunkText(KIND_CHUNK);
  const start = text.indexOf(`\n${key}\t`) + 1;
  if (start === 0 || key.includes('\n') || key.split('\t').length > 3) return undefined;
  const end = text.indexOf('\n', start);
  return readRow(text.slice(start, end < 0 ? text.length : end));
}

/** Whether a group is one that some release of Kubernetes has had; all others are custom. */
export function isKubernetesGroup(group: string): boolean {
  return !/[\t\n]/.test(group) && chunkText(KIND_CHUNK).includes(`\n${group}\t`);
}

/** Columns: group, version, kind, plural, flags (`n`amespaced, `c`reatable), span or `-`, deprecated, removed, replacement. */
function readRow(line: string): KindRow {
  const [group = '', version = '', kind = '', plural = '', flags = '', span = '', ...dates] = line.split('\t');
  const [deprecatedIn = '', removedIn = '', replacement = ''] = dates;
  const [namespaced, creatable] = [flags.includes('n'), flags.includes('c')];
  const row = { group, version, kind, plural, namespaced, creatable, deprecatedIn, removedIn, replacement };
  return { ...row, span: span === '-' ? undefined : span };
}
