// How well `diagnose` answers the labelled requests: node scripts/run.mjs bench/diagnosis.ts [--misses] [--build]
import type { ModeId } from '../src/modes/failure-modes.js';
import { type DiagnoseOutput, diagnose } from '../src/tools/diagnose.js';
import { type LabelledRequest, labelledRequests } from '../test/diagnosis/labelled-requests.js';

interface Answered {
  readonly request: LabelledRequest;
  readonly found: DiagnoseOutput;
  readonly ids: readonly ModeId[];
}

/** The tool as hosts call it; no request names a file. */
const HOST = { read: async () => [] };
/** Shows what is answered wrongly, of the half that may be looked at. */
const showsMisses = process.argv.includes('--misses');
const halves = showsMisses || process.argv.includes('--build') ? (['build'] as const) : (['measure'] as const);

for (const half of halves) {
  const answers = await Promise.all(
    labelledRequests()
      .filter((request) => request.half === half)
      .map(answer),
  );
  console.log(`${half}: ${answers.length} requests`);
  console.log('kind            n  F1     precision recall  exact  primary');
  for (const kind of [...new Set(answers.map(({ request }) => request.kind))].sort()) {
    print(
      kind,
      answers.filter(({ request }) => request.kind === kind),
    );
  }
  print('all', answers);
  if (showsMisses) answers.filter((answered) => !isExact(answered)).forEach(show);
}

async function answer(request: LabelledRequest): Promise<Answered> {
  const { text, output } = request;
  const found = await diagnose.run({ task: text, ...(output === '' ? {} : { output }) }, HOST);
  return { request, found, ids: found.modes.map(({ id }) => id) };
}

function hitsOf({ request, ids }: Answered): number {
  return ids.filter((id) => request.expected.includes(id)).length;
}

/** What was selected and not labelled, less what nobody would object to. */
function superfluousOf({ request: { expected, acceptable = [] }, ids }: Answered): number {
  return ids.filter((id) => !expected.includes(id) && !acceptable.includes(id)).length;
}

function isExact(answered: Answered): boolean {
  return superfluousOf(answered) === 0 && hitsOf(answered) === answered.request.expected.length;
}

function sum(answers: readonly Answered[], count: (answered: Answered) => number): number {
  return answers.reduce((total, answered) => total + count(answered), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function print(kind: string, answers: readonly Answered[]): void {
  const hits = sum(answers, hitsOf);
  const precision = share(hits, hits + sum(answers, superfluousOf));
  const recall = share(
    hits,
    sum(answers, ({ request }) => request.expected.length),
  );
  const judged = answers.filter(({ request }) => request.primary !== undefined);
  const cells = [
    share(2 * precision * recall, precision + recall),
    precision,
    recall,
    share(answers.filter(isExact).length, answers.length),
    share(judged.filter(({ request, found }) => found.primary === request.primary).length, judged.length),
  ];
  console.log(
    `${kind.padEnd(13)} ${String(answers.length).padStart(3)}  ${cells.map((cell) => cell.toFixed(3)).join('  ')}`,
  );
}

function show({ request, found }: Answered): void {
  console.log(`- ${request.id} expected ${request.expected.join(', ')}: ${JSON.stringify(request.text.slice(0, 150))}`);
  for (const { id, confidence, because } of found.modes) {
    console.log(`    ${id} ${confidence} ${because.map(({ quote, reason }) => `[${quote}] ${reason}`).join(' | ')}`);
  }
}
