import type { AppliedFix, FixedSet } from '../fixes/fix-set.js';
import { diffHeader, unifiedHunks } from '../fixes/unified-diff.js';
import type { SourceText } from '../text/source-text.js';
import { maskedLines } from './masked-lines.js';

/** The changes of one file, as a unified diff with secrets masked. */
export interface FilePatch {
  readonly file: string;
  /** Each names behind its `@@` the rules that asked for it. */
  readonly hunks: readonly string[];
}

/** What a repair changed, file by file; `context` lines around each change. */
export function patchesOf(before: readonly SourceText[], { sources, applied }: FixedSet, context: number): FilePatch[] {
  return before.flatMap((old, index) => {
    const now = sources[index];
    if (!now || now.text === old.text) return [];
    const own = applied.filter(({ finding }) => finding.file === old.file);
    const hunks = unifiedHunks({
      before: old.text,
      after: now.text,
      shown: { before: maskedLines(old), after: maskedLines(now) },
      context,
      label: (first, last) => rulesIn(own, first, last),
    });
    return [{ file: old.file, hunks }];
  });
}

/** The whole patch as text. */
export function patchText(patches: readonly FilePatch[]): string {
  return patches.map(({ file, hunks }) => diffHeader(file) + hunks.join('')).join('');
}

function rulesIn(applied: readonly AppliedFix[], first: number, last: number): string {
  const own = applied.filter(({ touches }) => touches.some((line) => line >= first && line <= last));
  return [...new Set(own.map(({ finding }) => finding.rule))].join(', ');
}
