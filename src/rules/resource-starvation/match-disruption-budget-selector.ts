import { lastingLabels, namesakeOf } from '../../graph/namesake.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { unansweredSelector } from '../../graph/unanswered-selector.js';
import { labelEdits } from '../../resources/label-edits.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type ProposedFix } from '../rule.js';

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
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource, graph }) {
    const selector = resource.at('spec', 'selector');
    const fix = selectNamesake(graph, resource);
    const [selection] = graph.out(resource, 'protects');
    if (!selection) {
      if (!selector.exists)
        yield {
          at: selector,
          message: `PodDisruptionBudget "${resource.name}" has no selector, so it protects no pod.`,
          ...fix,
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
      ...fix,
    };
  },
});

/** The workload that the budget is named after is the one that it was meant for. */
function selectNamesake(graph: ResourceGraph, budget: Resource): { readonly fix?: ProposedFix } {
  const workload = namesakeOf(graph, budget);
  const labels = workload && lastingLabels(workload);
  const selector = budget.at('spec', 'selector');
  if (!labels || selector.at('matchExpressions').exists) return {};
  const title = `Select the pods of ${workload.kind} "${workload.name}", after which it is named (assumes that they are meant)`;
  return { fix: { title, safety: 'suggestion', edits: labelEdits(selector.at('matchLabels'), labels) } };
}
