import type { Finding } from './finding.js';
import { type Fingerprint, fingerprintOf, fingerprintText } from './fingerprint.js';

/** The version of the form in which baselines are written. */
const FORM = 1;

/** Findings that are accepted: how many of each fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

export interface ComparedFindings {
  /** Those that the baseline does not hold. */
  readonly findings: readonly Finding[];
  readonly accepted: number;
  /** Entries that nothing answers to any more. */
  readonly stale: number;
}

interface Entry extends Fingerprint {
  readonly count: number;
}

/** Findings less those that were accepted; of equal ones, as many as were accepted. */
export function compareToBaseline(findings: readonly Finding[], baseline: Baseline): ComparedFindings {
  const left = new Map(baseline);
  const fresh = findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding);
    const key = fingerprint && fingerprintText(fingerprint);
    const count = key === undefined ? 0 : (left.get(key) ?? 0);
    if (key !== undefined && count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { findings: fresh, accepted: findings.length - fresh.length, stale };
}

/** A baseline of these findings, as the text of its file: sorted, one finding a line, no value of any manifest. */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding);
    if (!fingerprint) continue;
    const key = fingerprintText(fingerprint);
    const { rule, object, path } = fingerprint;
    entries.set(key, { object, path, rule, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `    ${JSON.stringify(entry)}`);
  return `{\n  "baseline": ${FORM},\n  "findings": [${sorted.length ? `\n${sorted.join(',\n')}\n  ` : ''}]\n}\n`;
}

/** Reads the text of a baseline's file; undefined where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  const data = parseJson(text);
  if (!isRecord(data) || data.baseline !== FORM || !Array.isArray(data.findings)) return undefined;
  const baseline = new Map<string, number>();
  for (const entry of data.findings) {
    if (!isEntry(entry)) return undefined;
    const key = fingerprintText(entry);
    baseline.set(key, (baseline.get(key) ?? 0) + entry.count);
  }
  return baseline;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { rule, object, path, count } = value;
  const areTexts = [rule, object, path].every((part) => typeof part === 'string');
  return areTexts && Number.isSafeInteger(count) && (count as number) > 0;
}
