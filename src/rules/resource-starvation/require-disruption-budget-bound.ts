import type { Field } from '../../documents/field.js';
import { jsonText } from '../../documents/json-text.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** With neither, the controller expects no pods and so allows no eviction (API reference, PodDisruptionBudgetSpec). */
export default defineRule({
  id: 'require-disruption-budget-bound',
  title: 'Disruption budgets set one of minAvailable and maxUnavailable, to a number or a percentage',
  severity: 'error',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#budgets-that-block',
  rationale:
    'The API server refuses a budget with both bounds, and bounds that are negative, above 100% or numbers in quotes. One with neither is accepted and then allows no eviction at all, which is a warning.',
  equivalents: ['kube-score/poddisruptionbudget-has-policy'],
  fixable: true,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource }) {
    const spec = resource.at('spec');
    const bounds = [spec.at('minAvailable'), spec.at('maxUnavailable')].filter(({ exists }) => exists);
    const name = `PodDisruptionBudget "${resource.name}"`;
    const [bound = spec, other] = bounds;
    if (other) {
      const title = 'Keep maxUnavailable alone (assumes that it is the one that is meant)';
      const fix = { title, safety: 'suggestion', edits: [bound.remove()] } as const;
      yield { at: other, message: `${name} sets both minAvailable and maxUnavailable.`, rejected: true, fix };
    } else if (!bounds.length && spec.exists) {
      const title = 'Let one pod at a time be evicted (assumes that the others carry the load)';
      const fix = { title, safety: 'suggestion', edits: [spec.at('maxUnavailable').set(1)] } as const;
      yield { at: spec, severity: 'warning', message: `${name} sets neither minAvailable nor maxUnavailable.`, fix };
    } else if (isImpossible(bound)) {
      const written = jsonText(bound.value);
      yield {
        at: bound,
        message: `${name} sets ${bound.key} to ${written}, which is no number and no percentage up to 100%.`,
        rejected: true,
      };
    }
  },
});

function isImpossible({ number, string }: Field): boolean {
  if (number !== undefined) return number < 0;
  if (string === undefined || isPlaceholder(string)) return false;
  const percent = /^(\d{1,9})%$/.exec(string)?.[1];
  return percent === undefined || Number(percent) > 100;
}
