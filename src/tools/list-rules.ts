import type { Severity } from '../findings/finding.js';
import type { ModeId } from '../modes/failure-modes.js';
import { POD_CARRYING_KINDS } from '../resources/pod-template-paths.js';
import { RULES } from '../rules/catalogue.generated.js';
import type { Profile } from '../rules/profiles.js';
import type { Rule, Scope } from '../rules/rule.js';

/** A rule as the catalogue shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly modes: readonly ModeId[];
  readonly profiles: readonly Profile[];
  readonly scope: Scope;
  /** Kinds that it judges; `*` for every one. */
  readonly kinds: readonly string[];
  readonly fixable: boolean;
  readonly reference: string;
  readonly rationale: string;
  readonly equivalents: readonly string[];
  /** The version of KubeShark that brought it, for those that were not there from the first. */
  readonly since?: string;
}

/** The rule catalogue, by mode and id. */
export function listRules(): RuleEntry[] {
  return RULES.map((rule) => {
    const { id, title, severity, modes, profiles, scope, fixable, reference, rationale, equivalents, since } = rule;
    return {
      id,
      title,
      severity,
      modes,
      profiles,
      scope,
      kinds: kindsOf(rule),
      fixable,
      reference,
      rationale,
      equivalents,
      ...(since ? { since } : {}),
    };
  });
}

function kindsOf(rule: Rule): readonly string[] {
  if (rule.scope === 'container' || rule.scope === 'pod')
    return POD_CARRYING_KINDS.filter((kind) => !(rule.exceptKinds && kind in rule.exceptKinds));
  return 'kinds' in rule && rule.kinds ? rule.kinds : ['*'];
}
