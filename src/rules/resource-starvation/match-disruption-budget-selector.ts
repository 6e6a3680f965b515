import { unansweredSelector } from '../../graph/unanswered-selector.js';
import { defineRule } from '../rule.js';

/** In policy/v1 an empty selector means all pods of the namespace, a missing one none (API reference, PodDisruptionBudgetSpec). */
export default defineRule({
  id: 'match-disruption-budget-selector',
  title: 'Disruption budgets select pods of the set',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#disruption-budgets',
  rationale:
    'A budget whose selector matches no pod protects nothing, and nothing reports it. Judged only where the set has workloads that it could mean and no operator may make the pods.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource, graph }) {
    const selector = resource.at('spec', 'selector');
    const [selection] = graph.out(resource, 'protects');
    if (!selection) {
      if (!selector.exists)
        yield {
          at: selector,
          message: `PodDisruptionBudget "${resource.name}" has no selector, so it protects no pod.`,
        };
      return;
    }
    const unanswered = 'selector' in selection.target ? unansweredSelector(graph, selection.target) : undefined;
    if (!unanswered) return;
    const { selector: asked } = unanswered;
    const wanted = [...asked.equal].map(([key, value]) => `${key}=${value}`).join(', ');
    const pods = wanted ? `pods labelled ${wanted}` : 'pods by expressions';
    yield {
      at: selector,
      message: `PodDisruptionBudget "${resource.name}" selects ${pods}, and no pod in the set matches.`,
    };
  },
});
