import type { Field } from '../../documents/field.js';
import { defineRule } from '../rule.js';

/** Bounds of a scaling policy, in whole numbers (API reference, HPAScalingRules and HPAScalingPolicy). */
const LONGEST_PERIOD = 1800;
const LONGEST_WINDOW = 3600;

export default defineRule({
  id: 'no-impossible-scaling-policy',
  title: 'Scaling policies of autoscalers have amounts and times that exist',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#scaling-speed',
  rationale:
    'The API server refuses a policy that adds nothing or lasts no time or more than half an hour, and a window of more than an hour.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource }) {
    for (const direction of ['scaleUp', 'scaleDown']) {
      const rules = resource.at('spec', 'behavior', direction);
      const policies = rules.at('policies').items();
      const faults = [
        outside(rules.at('stabilizationWindowSeconds'), 0, LONGEST_WINDOW),
        ...policies.flatMap((policy) => [
          outside(policy.at('value'), 1),
          outside(policy.at('periodSeconds'), 1, LONGEST_PERIOD),
        ]),
      ];
      for (const at of faults.filter((fault) => fault !== undefined)) {
        const message = `HorizontalPodAutoscaler "${resource.name}" sets ${at.key} to ${at.words} in ${direction}.`;
        yield { at, message, rejected: true };
      }
    }
  },
});

/** The field where its number is out of bounds. */
function outside(field: Field, least: number, most = Number.POSITIVE_INFINITY): Field | undefined {
  const { number } = field;
  return number !== undefined && (number < least || number > most) ? field : undefined;
}
