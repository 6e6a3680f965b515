import { type AuditInput, readSet } from '../audit.js';
import type { Audit } from '../findings/audit.js';
import type { Upgrade } from '../findings/upgrade.js';
import type { Rule } from '../rules/rule.js';
import { auditUpgrade } from '../upgrade/audit-upgrade.js';
import { auditInput, type JudgeOptions, rulesOf, settled } from './audit-input.js';
import type { ReadSource } from './host.js';

/** An audit for the older of two releases, and what happens on the way to the newer one. */
export interface JudgedUpgrade {
  readonly result: Audit;
  readonly upgrade: Upgrade;
}

/**
 * Audits what was read for its release, and for the upgrade to a newer one.
 *
 * @throws UsageError where there is nothing that could be judged.
 */
export function judgeUpgrade(sources: readonly ReadSource[], options: JudgeOptions, to: string): JudgedUpgrade {
  const { release, profile } = options;
  const { result, upgrade } = upgradeOf({ ...auditInput(sources, options), release }, rulesOf(profile), to);
  return { result: settled(sources, options, result), upgrade };
}

/** The same for what an audit takes. */
export function upgradeOf(input: AuditInput, rules: readonly Rule[], to: string): JudgedUpgrade {
  const { audit, upgrade } = auditUpgrade(readSet(input), { ...input, otherRelease: to }, rules);
  return { result: audit, upgrade };
}
