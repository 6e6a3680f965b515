// What the first object of a kind costs in a fresh process, and whether a thousand files cost each what ten do.
// node scripts/run.mjs bench/first-use.ts [RUNS]
import { spawnSync } from 'node:child_process';
import { audit } from '../src/audit.js';
import { parseDocuments } from '../src/documents/parse-documents.js';
import { Resource } from '../src/resources/resource.js';
import { apiFacts } from '../src/schemas/api-facts.js';
import { checkShape } from '../src/schemas/check-shape.js';
import { SourceText } from '../src/text/source-text.js';
import { rulesOf } from '../src/tools/audit-input.js';
import { VALID_OBJECTS } from '../test/support/valid-objects.js';

const MOST_FOR_FACTS = 5;
const RELEASES = ['1.36', '1.25'];
const CHILD = '--child';

/** Milliseconds in one process: facts for the first object of a kind, the same again, and its whole first audit. */
interface FirstUse {
  readonly facts: number;
  readonly again: number;
  readonly audit: number;
  readonly auditAgain: number;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === CHILD) console.log(JSON.stringify(firstUse(Number(rest[0]), rest[1] ?? '')));
else {
  printFirstUse(Number(mode ?? 9));
  printScale();
}

function firstUse(index: number, release: string): FirstUse {
  const source = new SourceText('object.json', JSON.stringify(VALID_OBJECTS[index]));
  const [document] = parseDocuments(source);
  if (!document) throw new Error('There is no such object.');
  const resource = new Resource(document, document.root);
  const decode = () => checkShape(resource, apiFacts(release));
  const judge = () => audit({ sources: [source], release, complete: true }, rules);
  const rules = rulesOf('recommended');
  return { facts: timed(decode), again: timed(decode), audit: timed(judge), auditAgain: timed(judge) };
}

function timed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function printFirstUse(runs: number): void {
  let worst = 0;
  for (const release of RELEASES) {
    console.log(
      `first object of a kind in ${release}: facts, again (ratio), then a whole audit, again; ms, the least of ${runs}`,
    );
    for (const [index, { kind }] of VALID_OBJECTS.entries()) {
      const uses = Array.from({ length: runs }, () => inFreshProcess(index, release));
      const { facts, again, audit: first, auditAgain } = leastOf(uses);
      worst = Math.max(worst, facts);
      const ratio = median(uses.map((use) => use.facts / use.again)).toFixed(1);
      const [a, b, c, d] = [facts, again, first, auditAgain].map((figure) => figure.toFixed(2).padStart(6));
      console.log(`  ${String(kind).padEnd(32)} ${a} ${b} (${ratio.padStart(4)} x) ${c} ${d}`);
    }
  }
  const bare = Math.min(...Array.from({ length: runs }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))));
  const share = ((100 * worst) / bare).toFixed(0);
  const verdict = worst > MOST_FOR_FACTS ? 'more than' : 'within';
  console.log(
    `the slowest facts take ${worst.toFixed(2)} ms, ${share} % of a bare node (${bare.toFixed(0)} ms), ${verdict} the ${MOST_FOR_FACTS} ms that are meant`,
  );
}

/** What else a machine does can only add to a figure. */
function leastOf(uses: readonly FirstUse[]): FirstUse {
  const least = (key: keyof FirstUse) => Math.min(...uses.map((use) => use[key]));
  return { facts: least('facts'), again: least('again'), audit: least('audit'), auditAgain: least('auditAgain') };
}

function inFreshProcess(index: number, release: string): FirstUse {
  const { stdout, status } = spawnSync(process.execPath, [process.argv[1] ?? '', CHILD, String(index), release]);
  if (status !== 0) throw new Error(`Object ${index} could not be measured.`);
  return JSON.parse(String(stdout)) as FirstUse;
}

function printScale(): void {
  const [few, many] = [10, 1000];
  perFile(few);
  const pairs = Array.from({ length: 5 }, () => [median([perFile(few), perFile(few), perFile(few)]), perFile(many)]);
  const ratios = pairs.map(([one = 0, other = 0]) => other / one);
  const [ofFew, ofMany] = [0, 1].map((at) => median(pairs.map((pair) => pair[at] ?? 0)).toFixed(3));
  const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  console.log(
    `a file among ${many} costs ${median(ratios).toFixed(2)} x one among ${few} (${range}; ${ofMany} ms, ${ofFew} ms)`,
  );
}

/** Milliseconds for each file of a whole audit. */
function perFile(count: number): number {
  const sources = Array.from({ length: count }, (_, index) => new SourceText(`${index}.yaml`, workload(index)));
  const rules = rulesOf('recommended');
  return timed(() => audit({ sources, release: '1.36', complete: true }, rules)) / count;
}

/** A workload with its Service, as a folder of applications holds them. */
function workload(index: number): string {
  const name = `orders-${index}`;
  const chosen = VALID_OBJECTS.filter(
    ({ kind }) => kind === 'Deployment' || kind === 'Service' || kind === 'ConfigMap',
  );
  return chosen.map((value) => JSON.stringify(value).replaceAll('"orders"', `"${name}"`)).join('\n---\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
