import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkLabelSelector } from './label-selector.js';
import type { ValidityContext } from './validator.js';

/** Since when the policy is read with default feature gates (KEP-3017). */
const POLICY_SINCE = 27;
const POLICIES = ['IfHealthyBudget', 'AlwaysAllow'];

/** Disruption budgets (API reference, PodDisruptionBudgetSpec). Their bounds have a rule of their own. */
export function* checkDisruptionBudget({ root }: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  yield* checkLabelSelector(root.at('spec', 'selector'), minor);
  if (minor >= POLICY_SINCE) yield* checkChosen(root.at('spec', 'unhealthyPodEvictionPolicy'), POLICIES);
}
