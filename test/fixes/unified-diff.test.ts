import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffLines } from '../../src/fixes/line-diff.js';
import { diffHeader, linesOf, unifiedHunks } from '../../src/fixes/unified-diff.js';

function diff(before: string, after: string, context = 3): string {
  const plain = (text: string) => linesOf(text).map((line) => line.replace(/\n$/, ''));
  const shown = { before: plain(before), after: plain(after) };
  const hunks = unifiedHunks({ before, after, shown, context });
  return hunks.length ? diffHeader('a.yaml') + hunks.join('') : '';
}

describe('a unified diff', () => {
  test.each<[name: string, before: string, after: string, context: number, expected: string]>([
    ['nothing', 'a\n', 'a\n', 3, ''],
    ['a line', 'a\nb\nc\n', 'a\nx\nc\n', 1, '@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n'],
    ['an insertion without context', 'a\nb\n', 'a\nx\nb\n', 0, '@@ -1,0 +2,1 @@\n+x\n'],
    ['a removal without context', 'a\nb\nc\n', 'a\nc\n', 0, '@@ -2,1 +1,0 @@\n-b\n'],
    ['two places', 'a\nb\nc\nd\n', 'x\nb\nc\ny\n', 0, '@@ -1,1 +1,1 @@\n-a\n+x\n@@ -4,1 +4,1 @@\n-d\n+y\n'],
    [
      'a last line without a break',
      'a',
      'b',
      0,
      '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
    ],
    ['a break at the end', 'a', 'a\n', 0, '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n'],
  ])('shows %s', (_, before, after, context, expected) => {
    expect(diff(before, after, context)).toBe(expected && diffHeader('a.yaml') + expected);
  });

  test('takes the label of a hunk from the lines that it covers', () => {
    const [before, after] = ['a\nb\nc\nd\ne\n', 'a\nb\nx\nd\ne\n'];
    const shown = { before: [...'abcde'], after: [...'abxde'] };
    const [hunk] = unifiedHunks({
      before,
      after,
      shown,
      context: 1,
      label: (first, last) => `lines ${first} to ${last}`,
    });
    expect(hunk).toBe('@@ -2,3 +2,3 @@ lines 2 to 4\n b\n-c\n+x\n d\n');
  });

  test('shows what it is given to show, and compares what stands there', () => {
    const shown = { before: ['k: [redacted]'], after: ['k: [redacted]'] };
    expect(unifiedHunks({ before: 'k: a\n', after: 'k: b\n', shown, context: 1 })).toEqual([
      '@@ -1,1 +1,1 @@\n-k: [redacted]\n+k: [redacted]\n',
    ]);
  });
});

describe('patch understands it', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kubeshark-diff-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([0, 1, 3])('with %i lines of context', (context) => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const path = join(folder, 'a.yaml');
        writeFileSync(path, before);
        const patch = diff(before, after, context);
        if (patch) spawnSync('patch', ['--quiet', path], { input: patch });
        expect(readFileSync(path, 'utf8')).toBe(after);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

test('lines are compared by the shortest way', () => {
  const lines = fc.array(fc.constantFrom('a', 'b'), { maxLength: 9 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const kept = diffLines(before, after).filter(({ kind }) => kind === 'keep');
      for (const step of kept) expect(before[step.before]).toBe(after[step.after]);
      expect(kept.length).toBe(longestCommon(before, after));
    }),
    { seed: 7 },
  );
});

function longestCommon(before: readonly string[], after: readonly string[]): number {
  if (!before.length || !after.length) return 0;
  const [[first, ...rest], [other, ...others]] = [before, after];
  if (first === other) return 1 + longestCommon(rest, others);
  return Math.max(longestCommon(rest, after), longestCommon(before, others));
}
