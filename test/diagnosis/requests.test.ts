import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { isModeId, type ModeId } from '../../src/modes/failure-modes.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly output?: string;
  readonly expected: readonly ModeId[];
  readonly primary?: ModeId | null;
  readonly half?: 'build' | 'measure';
}

function rowsOf(name: string): readonly Row[] {
  const file = new URL(name, import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const REQUESTS = rowsOf('requests.jsonl');
const FURTHER = rowsOf('further-requests.jsonl');

function answer({ text, output }: Row) {
  return diagnose({ task: text, ...(output === undefined ? {} : { output }) });
}

/** F1 over all modes of all rows, and the share of rows whose modes are exactly right. */
function score(rows: readonly Row[]) {
  let hits = 0;
  let selected = 0;
  let expected = 0;
  let exact = 0;
  for (const row of rows) {
    const ids = answer(row).modes.map(({ id }) => id);
    const right = ids.filter((id) => row.expected.includes(id)).length;
    hits += right;
    selected += ids.length;
    expected += row.expected.length;
    if (right === ids.length && right === row.expected.length) exact++;
  }
  return { f1: (2 * hits) / (selected + expected), exact: exact / rows.length };
}

describe('the labelled requests', () => {
  it('are well formed', () => {
    const rows = [...REQUESTS, ...FURTHER];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.every(({ expected }) => expected.every(isModeId))).toBe(true);
    expect(
      REQUESTS.every(
        ({ primary, expected }) => primary === undefined || primary === null || expected.includes(primary),
      ),
    ).toBe(true);
    expect(REQUESTS.filter(({ half }) => half === 'build').length).toBeGreaterThan(100);
    expect(REQUESTS.filter(({ half }) => half === 'measure').length).toBeGreaterThan(100);
  });

  it('of the half that the lexicon was built with are answered', () => {
    const rows = REQUESTS.filter(({ half }) => half === 'build');
    const { f1, exact } = score(rows);
    expect(f1).toBeGreaterThan(0.97);
    expect(exact).toBeGreaterThan(0.95);
    const judged = rows.filter(({ primary }) => primary !== undefined);
    const right = judged.filter((row) => answer(row).primary === row.primary);
    expect(right.length / judged.length).toBeGreaterThan(0.95);
  });

  it('that came later stay answered', () => {
    const { f1, exact } = score(FURTHER);
    expect(f1).toBeGreaterThan(0.96);
    expect(exact).toBeGreaterThan(0.94);
  });
});
