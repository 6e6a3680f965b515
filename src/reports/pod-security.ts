import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../findings/pod-security.js';
import type { ReportedObjectLevel, ReportedPodSecurity } from './report-input.js';

/** Which Pod Security label each namespace could carry, a line each; where levels of objects are given, by level. */
export function podSecurityLines(entries: readonly ReportedPodSecurity[]): string[] {
  return entries.flatMap((entry) => [
    `Pod Security: ${subject(entry)} could enforce ${what(entry)}.`,
    ...byLevel(entry),
  ]);
}

function subject({ namespace }: ReportedPodSecurity): string {
  return namespace === undefined ? 'the namespace they are applied to' : `namespace ${namespace}`;
}

function what({ level, enforced, objects = [], more }: ReportedPodSecurity): string {
  const could = `${level === 'privileged' ? 'no level but privileged' : level}${enforced === undefined ? '' : ` (it enforces ${enforced})`}`;
  const holding = objects.filter((object) => object.level === undefined);
  if (!holding.length) return could;
  return `${could}; ${levelAbove(level)} is missed by ${list(holding, { more })}`;
}

function byLevel({ objects = [], more }: ReportedPodSecurity): string[] {
  const lines = [...POD_SECURITY_LEVELS].reverse().flatMap((level) => {
    const own = objects.filter((object) => object.level === level);
    return own.length ? [`  ${level}: ${list(own, { verb: 'misses ' })}`] : [];
  });
  return lines.length && more ? [...lines, `  and ${more} more`] : lines;
}

function list(
  objects: readonly ReportedObjectLevel[],
  { verb = '', more }: { verb?: string; more?: number | undefined },
): string {
  const shown = objects.map(({ object, missed }) => `${object}${missed ? ` (${verb}${missed.join(', ')})` : ''}`);
  return `${shown.join(', ')}${more ? ` and ${more} more` : ''}`;
}

function levelAbove(level: PodSecurityLevel): string {
  return POD_SECURITY_LEVELS[POD_SECURITY_LEVELS.indexOf(level) + 1] ?? level;
}
