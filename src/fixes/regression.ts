import type { Finding } from '../findings/finding.js';
import type { Repairable } from './repairable.js';

/**
 * Why a step of repair is no progress, in words; undefined where it is one.
 *
 * It has to silence something and bring nothing new. One suggestion alone may show what a refused object hid, so long as
 * the API server refuses less than before.
 */
export function regression(
  before: readonly Finding[],
  after: readonly Finding[],
  step: readonly Repairable[],
): string | undefined {
  const brought = newFindings(before, after);
  const [found] = brought;
  if (!found) return after.length < before.length ? undefined : 'it does not silence its finding';
  const [first, ...others] = step;
  const mayShow = first?.fix.safety === 'suggestion' && !others.length && refusals(brought) === 0;
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

function refusals(findings: readonly Finding[]): number {
  return findings.filter(({ rejected }) => rejected).length;
}
