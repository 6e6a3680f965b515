import { type Finding, SEVERITIES } from '../findings/finding.js';
import type { Repairable } from './repairable.js';

/**
 * Why a step of repair is no progress, in words; undefined where it is one.
 *
 * It has to leave less than there was, and to bring nothing new: a safe repair nothing at all, a suggestion nothing but
 * what is worth knowing. One suggestion alone may show what a refused object hid, so long as the API server refuses less
 * than before.
 */
export function regression(
  before: readonly Finding[],
  after: readonly Finding[],
  step: readonly Repairable[],
): string | undefined {
  const isSafe = step.some(({ fix }) => fix.safety === 'safe');
  const brought = newFindings(before, after).filter(
    ({ severity, rejected }) => isSafe || rejected || severity !== 'info',
  );
  const [found] = brought;
  if (!found) return isLess(after, before) ? undefined : 'it does not silence its finding';
  const mayShow = !isSafe && step.length === 1 && refusals(brought) === 0;
  return mayShow && refusals(after) < refusals(before) ? undefined : `it would bring ${found.rule}: ${found.message}`;
}

/** What is found more often than before, by rule and object: places and words shift with each repair. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf({ rule, file, resource }: Finding): string {
  return JSON.stringify([rule, file, resource.kind, resource.namespace, resource.name]);
}

/** By what is refused, then by errors, warnings and infos: each step goes down, so that repairs come to an end. */
function isLess(after: readonly Finding[], before: readonly Finding[]): boolean {
  const [now, then] = [weight(after), weight(before)];
  const at = now.findIndex((count, index) => count !== then[index]);
  return at >= 0 && (now[at] ?? 0) < (then[at] ?? 0);
}

function weight(findings: readonly Finding[]): readonly number[] {
  const ofSeverity = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  return [refusals(findings), ...ofSeverity];
}

function refusals(findings: readonly Finding[]): number {
  return findings.filter(({ rejected }) => rejected).length;
}
