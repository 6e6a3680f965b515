import type { Finding } from '../findings/finding.js';
import type { Upgrade, UpgradeChange } from '../findings/upgrade.js';
import { splitApiVersion } from '../schemas/api-version.js';
import { deprecatedSince, lifecycle } from '../schemas/lifecycle.js';
import { minorOf } from '../schemas/release.js';
import { objectOf, subjectOf } from './comparison.js';

/** What is found for one release, and was not for the oldest. */
export interface Step {
  readonly release: string;
  readonly findings: readonly Finding[];
}

/** When each object is first refused, and first warned of before that; in the order of releases, then of findings. */
export function changesOf(steps: readonly Step[]): Pick<Upgrade, 'refused' | 'warned' | 'changes'> {
  const newest = steps.at(-1)?.findings ?? [];
  const refused = new Map<string, UpgradeChange>();
  const warned = new Map<string, UpgradeChange>();
  for (const { release, findings } of steps) {
    for (const finding of findings) {
      const object = objectOf(finding);
      if (refused.has(object)) continue;
      if (finding.rejected) refused.set(object, changeOf(finding, release, newest));
      else if (!warned.has(object) && isWarning(finding, release))
        warned.set(object, changeOf(finding, release, newest));
    }
  }
  const early = [...warned].filter(([object, { release }]) => isEarlier(release, refused.get(object)?.release));
  const onlyWarned = early.filter(([object]) => !refused.has(object)).length;
  const changes = [...early.map(([, change]) => change), ...refused.values()];
  return { refused: refused.size, warned: onlyWarned, changes: changes.sort(byRelease) };
}

/** What the newest release says of the same is what has to be done about it. */
function changeOf(finding: Finding, release: string, newest: readonly Finding[]): UpgradeChange {
  const { rule, message, resource, file, line } = newest.find((other) => isSame(other, finding)) ?? finding;
  const repaired = newest.find(
    (other) => other.fix && objectOf(other) === objectOf(finding) && other.path === finding.path,
  );
  const fix = repaired?.fix?.title;
  const effect = finding.rejected ? 'refused' : 'warned';
  return { resource, file, line, release, effect, rule, message, ...(fix ? { fix } : {}) };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rejected === b.rejected && subjectOf(a) === subjectOf(b);
}

/** A version whose end is only announced is not warned of yet. */
function isWarning({ rule, severity, resource }: Finding, release: string): boolean {
  if (severity !== 'info') return true;
  const { group, version } = splitApiVersion(resource.apiVersion);
  const life = rule === 'deprecated-api' ? lifecycle(group, version, resource.kind) : undefined;
  return life !== undefined && deprecatedSince(life, minorOf(release)) !== undefined;
}

function isEarlier(release: string, other: string | undefined): boolean {
  return other === undefined || minorOf(release) < minorOf(other);
}

function byRelease(a: UpgradeChange, b: UpgradeChange): number {
  return minorOf(a.release) - minorOf(b.release);
}
