import { readFileSync } from 'node:fs';
import { diagnose } from '../src/diagnosis/diagnose.js';
import type { ModeId } from '../src/modes/failure-modes.js';

interface LabelledRequest {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly output?: string;
  readonly expected: readonly ModeId[];
  readonly primary?: ModeId | null;
  readonly half: 'build' | 'measure';
}

interface Tally {
  requests: number;
  exact: number;
  hits: number;
  selected: number;
  expected: number;
  primaries: number;
  primariesRight: number;
}

const requests = readFileSync('test/diagnosis/requests.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledRequest);

/** With `--misses`, the misses of the half that the lexicon is built with are shown, and the other half is not run. */
const showMisses = process.argv.includes('--misses');
const shown = new Set<string>();

for (const half of showMisses ? (['build'] as const) : (['build', 'measure'] as const)) {
  const rows = requests.filter((request) => request.half === half);
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  console.log(`\n${half}: ${rows.length} requests`);
  console.log('kind           n   F1     precision recall  exact  primary');
  for (const kind of [...kinds, 'all']) {
    print(kind, tally(kind === 'all' ? rows : rows.filter((row) => row.kind === kind)));
  }
}

function tally(rows: readonly LabelledRequest[]): Tally {
  const total: Tally = { requests: 0, exact: 0, hits: 0, selected: 0, expected: 0, primaries: 0, primariesRight: 0 };
  for (const row of rows) {
    const found = diagnose({ task: row.text, ...(row.output === undefined ? {} : { output: row.output }) });
    const ids = found.modes.map(({ id }) => id);
    const hits = ids.filter((id) => row.expected.includes(id)).length;
    const exact = hits === ids.length && hits === row.expected.length;
    total.requests++;
    total.exact += exact ? 1 : 0;
    total.hits += hits;
    total.selected += ids.length;
    total.expected += row.expected.length;
    if (row.primary !== undefined) {
      total.primaries++;
      total.primariesRight += found.primary === row.primary ? 1 : 0;
    }
    if (showMisses && row.half === 'build' && (!exact || (row.primary !== undefined && found.primary !== row.primary)))
      show(row, found);
  }
  return total;
}

function show(row: LabelledRequest, found: ReturnType<typeof diagnose>): void {
  if (shown.has(row.id)) return;
  shown.add(row.id);
  console.log(
    `- ${row.id} ${JSON.stringify(row.text.slice(0, 150))} expected ${row.expected.join(', ')}; primary ${row.primary}`,
  );
  for (const { id, confidence, because } of found.modes) {
    console.log(`    ${id} ${confidence} ${because.map(({ quote, reason }) => `[${quote}] ${reason}`).join(' | ')}`);
  }
}

function print(kind: string, { requests, exact, hits, selected, expected, primaries, primariesRight }: Tally): void {
  const precision = selected === 0 ? 1 : hits / selected;
  const recall = expected === 0 ? 1 : hits / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const cells = [f1, precision, recall, exact / requests, primaries === 0 ? 1 : primariesRight / primaries];
  console.log(`${kind.padEnd(13)} ${String(requests).padStart(3)}  ${cells.map((cell) => cell.toFixed(3)).join('  ')}`);
}
