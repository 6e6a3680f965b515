import { describe, expect, it } from 'vitest';
import { isModeId } from '../../src/modes/failure-modes.js';
import { diagnose } from '../../src/tools/diagnose.js';
import { type LabelledRequest, labelledRequests } from './labelled-requests.js';

const REQUESTS = labelledRequests();
const HOST = { read: async () => [] };

function answer({ text, output }: LabelledRequest) {
  return diagnose.run({ task: text, ...(output === '' ? {} : { output }) }, HOST);
}

/** F1 over all modes of all rows, and the share of rows whose modes are exactly right. */
async function score(rows: readonly LabelledRequest[]) {
  let hits = 0;
  let selected = 0;
  let expected = 0;
  let exact = 0;
  for (const row of rows) {
    const ids = (await answer(row)).modes.map(({ id }) => id);
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
    expect(new Set(REQUESTS.map(({ id }) => id)).size).toBe(REQUESTS.length);
    expect(REQUESTS.filter(({ text, output }) => text === '' && output === '')).toEqual([]);
    expect(REQUESTS.filter(({ expected }) => !expected.every(isModeId))).toEqual([]);
    expect(
      REQUESTS.filter(({ primary, expected }) => typeof primary === 'string' && !expected.includes(primary)),
    ).toEqual([]);
  });

  it('are never in both halves', () => {
    const texts = (half: LabelledRequest['half']) =>
      REQUESTS.filter((row) => row.half === half).map(({ text, output }) => `${text}\n${output}`);
    const building = new Set(texts('build'));
    expect(texts('measure').filter((text) => building.has(text))).toEqual([]);
    expect(building.size).toBeGreaterThan(1000);
    expect(texts('measure').length).toBeGreaterThan(200);
  });

  it('of the half that the lexicon and the model are made with are answered', { timeout: 60_000 }, async () => {
    const { f1, exact } = await score(REQUESTS.filter(({ half }) => half === 'build'));
    expect(f1).toBeGreaterThan(0.97);
    expect(exact).toBeGreaterThan(0.95);
  });
});
