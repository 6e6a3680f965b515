import { auditSet, type ObjectSet, runInput, settle, type Terms } from '../audit.js';
import type { Audit } from '../findings/audit.js';
import type { Finding } from '../findings/finding.js';
import { orderFindings } from '../findings/order.js';
import type { Upgrade } from '../findings/upgrade.js';
import type { Rule } from '../rules/rule.js';
import { runOnObjects } from '../rules/run.js';
import { identify } from '../rules/to-finding.js';
import { RELEASES } from '../schemas/release.js';
import { changesOf, type Step } from './changes.js';
import { Baseline, isSuperseded, objectOf, subjectOf, weightOf } from './comparison.js';

/** How a set is judged on the way from its release to a newer one. */
export type UpgradeTerms = Terms & { readonly otherRelease: string };

export interface UpgradeAudit {
  /** For the oldest release, with what comes in on the way to the newest, each with the release that brings it. */
  readonly audit: Audit;
  readonly upgrade: Upgrade;
}

/**
 * Audits a set for a release and for the upgrade to a newer one, its `otherRelease`. Both ends are judged in full; the
 * releases between them only where the ends differ, because nothing that comes goes again: no kind and no check has a
 * gap.
 */
export function auditUpgrade(set: ObjectSet, terms: UpgradeTerms, rules: readonly Rule[]): UpgradeAudit {
  const { release: from, otherRelease: to } = terms;
  const before = auditSet(set, terms, rules);
  const after = auditSet(set, { ...terms, release: to, otherRelease: from }, rules);
  const baseline = new Baseline(before.findings);
  const last: Step = { release: to, findings: after.findings.filter((finding) => baseline.isNew(finding)) };
  const steps = last.findings.length ? [...stepsTo(last, { set, terms, rules, baseline }), last] : [];
  const arriving = last.findings.map((finding) => ({ ...finding, since: firstOf(finding, steps) ?? to }));
  const staying = before.findings.filter((finding) => !isSuperseded(finding, last.findings));
  const crashedRules = [...new Set([...before.crashedRules, ...after.crashedRules])].sort();
  return {
    audit: { ...before, findings: orderFindings([...staying, ...arriving]), crashedRules },
    upgrade: { from, to, ...changesOf(steps) },
  };
}

interface Way {
  readonly set: ObjectSet;
  readonly terms: UpgradeTerms;
  readonly rules: readonly Rule[];
  readonly baseline: Baseline;
}

/** The releases between, for the objects of which the last one says something new. */
function stepsTo(last: Step, { set, terms, rules, baseline }: Way): Step[] {
  const told = new Set(last.findings.map(({ rule }) => rule));
  const relevant = rules.filter(({ id, modes }) => told.has(id) || modes[0] === 'api-drift');
  const ofSets = rules.filter(({ id, scope }) => told.has(id) && scope === 'set');
  const objects = new Set(last.findings.map(objectOf));
  const resources = set.resources.filter((resource) =>
    objects.has(objectOf({ file: resource.document.source.file, resource: identify(resource) })),
  );
  return between(terms.release, last.release).map((release) => {
    const at = { ...terms, release };
    const { findings: single, crashedRules } = runOnObjects(relevant, runInput(set, at), resources);
    const whole = ofSets.length ? auditSet(set, at, ofSets).findings : [];
    const { findings } = settle([...single, ...whole], { set, terms: at, rules, crashedRules });
    return { release, findings: findings.filter((finding) => baseline.isNew(finding)) };
  });
}

function between(from: string, to: string): readonly string[] {
  return RELEASES.slice(RELEASES.indexOf(from) + 1, RELEASES.indexOf(to));
}

function firstOf(finding: Finding, steps: readonly Step[]): string | undefined {
  const subject = subjectOf(finding);
  const isThere = (other: Finding) => subjectOf(other) === subject && weightOf(other) >= weightOf(finding);
  return steps.find(({ findings }) => findings.some(isThere))?.release;
}
