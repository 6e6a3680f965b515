import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkLabelSelector } from './label-selector.js';
import { checkLeast } from './number-range.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { checkMergedLabelKeys, checkSeparateLabelKeys } from './pod-label-keys.js';
import { duplicateValue, invalidValue, quoted } from './problems.js';

/** Releases from which on each is read and checked, as far as it is on by default (KEP-895, KEP-3022, KEP-3094, KEP-3243). */
const SPREAD_SINCE = 18;
const MIN_DOMAINS_SINCE = 27;
const POLICIES_SINCE = 26;
const SELECTOR_CHECKED_SINCE = 27;
const LABEL_KEYS_SINCE = 27;
const LABEL_KEYS_MERGED_SINCE = 34;

/** How the pods of a workload are spread (API reference, TopologySpreadConstraint). */
export function* checkTopologySpread(target: PodInObject): Iterable<ShapeProblem> {
  const { spec, minor } = target;
  const constraints = spec.at('topologySpreadConstraints');
  if (minor < SPREAD_SINCE) return;
  for (const constraint of constraints.items()) {
    yield* checkLeast(constraint.at('maxSkew'), 1);
    if (minor >= MIN_DOMAINS_SINCE) yield* checkMinDomains(constraint);
    if (minor >= POLICIES_SINCE) yield* checkPolicies(constraint);
    if (minor >= SELECTOR_CHECKED_SINCE) yield* checkLabelSelector(constraint.at('labelSelector'), minor);
    if (minor >= LABEL_KEYS_MERGED_SINCE) yield* checkMergedLabelKeys(constraint, target);
    else if (minor >= LABEL_KEYS_SINCE) yield* checkSeparateLabelKeys(constraint);
  }
  yield* checkDifferent(constraints);
}

function* checkMinDomains(constraint: Field): Iterable<ShapeProblem> {
  const [domains, action] = [constraint.at('minDomains'), constraint.at('whenUnsatisfiable')];
  yield* checkLeast(domains, 1);
  if (domains.exists && action.value === 'ScheduleAnyway')
    yield invalidValue(domains, '"minDomains" may only stand beside "whenUnsatisfiable: DoNotSchedule".');
}

/** Empty text, which mostly stands for a default, is no policy. */
function* checkPolicies(constraint: Field): Iterable<ShapeProblem> {
  for (const key of ['nodeAffinityPolicy', 'nodeTaintsPolicy']) {
    const policy = constraint.at(key);
    yield* checkChosen(policy, ['Honor', 'Ignore']);
  }
}

/** One constraint for each topology key and action. */
function* checkDifferent(constraints: Field): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const constraint of constraints.items()) {
    const [key, action] = [constraint.at('topologyKey'), constraint.at('whenUnsatisfiable')];
    if (!key.string || !action.string || isOpen(key) || isOpen(action)) continue;
    const pair = JSON.stringify([key.string, action.string]);
    if (seen.has(pair))
      yield duplicateValue(
        key,
        `A second constraint spreads over ${quoted(key.string)} with ${quoted(action.string)}; one is taken.`,
      );
    seen.add(pair);
  }
}
