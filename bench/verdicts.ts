// How well findings predict what an API server said: node scripts/run.mjs bench/verdicts.ts FILE.jsonl...
import { readFileSync } from 'node:fs';
import { audit } from '../src/audit.js';
import type { Finding } from '../src/findings/finding.js';
import { SourceText } from '../src/text/source-text.js';
import { rulesOf } from '../src/tools/audit-input.js';

/** A manifest and what a server said to it; 404 stands for an unknown kind, too. */
interface Verdict {
  readonly id: string;
  readonly kind: string;
  readonly mutation?: string;
  readonly yaml: string;
  readonly verdict: 'accept' | 'reject';
  readonly code: number;
  readonly message: string;
}

interface Judged extends Verdict {
  readonly refusals: readonly Finding[];
}

const RELEASE = '1.36';
const MOST_GROUPS = 60;
const recommended = rulesOf('recommended');

const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (files.length === 0) throw new Error('Usage: node scripts/run.mjs bench/verdicts.ts FILE.jsonl...');

for (const file of files) {
  const rows = readVerdicts(file).filter((row) => !isAboutNamespace(row));
  for (const complete of [false, true]) {
    const judged = rows.map((row) => ({ ...row, refusals: refusalsOf(row, complete) }));
    console.log(`\n${file}, ${complete ? 'as a whole set' : 'as a fragment'}: ${rows.length} rows`);
    printRecall(judged);
    printFalse(judged);
    if (complete) printMisses(judged);
  }
}

function readVerdicts(file: string): readonly Verdict[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Verdict);
}

/** No manifest says which namespaces a cluster has. */
function isAboutNamespace({ code, message }: Verdict): boolean {
  return code === 404 && /^namespaces? ".*" not found/.test(message);
}

function refusalsOf({ yaml }: Verdict, complete: boolean): readonly Finding[] {
  const sources = [new SourceText('manifest.yaml', yaml)];
  const { findings, crashedRules } = audit({ sources, release: RELEASE, complete }, recommended);
  if (crashedRules.length > 0) throw new Error(`Rules crashed: ${crashedRules.join(', ')}\n${yaml}`);
  return findings.filter(({ rejected }) => rejected);
}

function printRecall(rows: readonly Judged[]): void {
  const rejected = rows.filter(({ verdict }) => verdict === 'reject');
  const codes = [...new Set(rejected.map(({ code }) => code))].sort((a, b) => a - b);
  for (const code of codes)
    printShare(
      String(code),
      rejected.filter((row) => row.code === code),
    );
  printShare('all', rejected);
}

function printShare(name: string, rows: readonly Judged[]): void {
  const found = rows.filter(({ refusals }) => refusals.length > 0).length;
  console.log(`  ${name.padEnd(4)} recall ${percent(found, rows.length)} (${found} of ${rows.length})`);
}

function printFalse(rows: readonly Judged[]): void {
  const accepted = rows.filter(({ verdict }) => verdict === 'accept');
  const wrong = accepted.filter(({ refusals }) => refusals.length > 0);
  console.log(`  false refusals ${percent(wrong.length, accepted.length)} (${wrong.length} of ${accepted.length})`);
  for (const { id, kind, mutation, refusals } of wrong)
    console.log(`    ${id} ${kind}, ${mutation ?? 'as it is'}: ${refusals.map(shown).join(' ')}`);
}

function shown({ rule, path, message }: Finding): string {
  return `[${rule}] ${path}: ${message}`;
}

function printMisses(rows: readonly Judged[]): void {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) {
    if (row.verdict === 'accept' || row.refusals.length > 0) continue;
    const reason = `${row.code} ${reasonIn(row.message)}`;
    groups.set(reason, [...(groups.get(reason) ?? []), row]);
  }
  const largest = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [reason, missed] of largest.slice(0, MOST_GROUPS))
    console.log(
      `  ${String(missed.length).padStart(4)}  ${reason}\n        ${missed.slice(0, 3).map(example).join('; ')}`,
    );
  if (largest.length > MOST_GROUPS) console.log(`  and ${largest.length - MOST_GROUPS} other reasons`);
}

function example({ id, kind, mutation }: Judged): string {
  return `${id} ${kind}, ${mutation ?? 'as it is'}`;
}

const MOST_OF_REASON = 180;

/** The first reason of a message, without the names, values and numbers that make it one of its kind. */
function reasonIn(message: string): string {
  const reasons = message.replace(/^\S+ "[^"]*" is invalid: /, '').replace(/^\[/, '');
  return reasons
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/\[[^\]\s]*\]/g, '[]')
    .replace(/\d+/g, 'N')
    .slice(0, MOST_OF_REASON);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(2)} %`;
}
