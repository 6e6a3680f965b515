import type { Field } from '../../documents/field.js';
import { minimumReplicas } from '../../graph/minimum-replicas.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** Percentages are rounded up, so that `50%` of one pod is one (Specifying a Disruption Budget, rounding logic). */
export default defineRule({
  id: 'no-blocking-disruption-budget',
  title: 'Disruption budgets let at least one pod be evicted',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#budgets-that-block',
  rationale:
    'A budget that never allows an eviction stops every node drain, and with it upgrades and scale-down of the cluster, until someone forces it. Judged by the replicas of the selected workloads, or their autoscaler’s minimum.',
  equivalents: [
    'gatekeeper-library/general/poddisruptionbudget',
    'kube-linter/pdb-max-unavailable',
    'kube-linter/pdb-min-available',
    'kyverno/other/pdb-maxunavailable',
    'kyverno/other/pdb-minavailable',
    'polaris/pdbDisruptionsIsZero',
    'polaris/pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource, graph }) {
    const unavailable = resource.at('spec', 'maxUnavailable');
    const available = resource.at('spec', 'minAvailable');
    // Refused as it is: require-disruption-budget-bound speaks.
    if (unavailable.exists && available.exists) return;
    const name = `PodDisruptionBudget "${resource.name}"`;
    if (unavailable.value === 0 || /^0+%$/.test(unavailable.string ?? '')) {
      yield { at: unavailable, message: `${name} lets no pod be unavailable.`, fix: allowOne(unavailable, 1) };
      return;
    }
    if (available.string === '100%') yield { at: available, message: `${name} keeps all of its pods available.` };
    else {
      const pods = selectedPods(graph, resource);
      const kept = atLeast(available, pods);
      if (!pods || kept === undefined || kept < pods) return;
      const of = pods === 1 ? '1 pod' : `${pods} pods`;
      const message = `${name} keeps ${available.words} available of ${of}, so none may be evicted.`;
      const isRepairable = available.number !== undefined && pods > 1;
      yield { at: available, message, ...(isRepairable ? { fix: allowOne(available, pods - 1) } : {}) };
    }
  },
});

/** How many pods it selects at the least; undefined where that is not known. Equal names are environments of one object. */
function selectedPods(graph: ResourceGraph, budget: Resource): number | undefined {
  const counts = new Map<string, number>();
  for (const workload of graph.out(budget, 'protects').flatMap(({ to }) => to)) {
    const count = minimumReplicas(graph, workload);
    if (count === undefined) return undefined;
    const key = `${workload.kind}/${workload.name}`;
    counts.set(key, Math.max(count, counts.get(key) ?? 0));
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function atLeast({ number, string }: Field, pods = 0): number | undefined {
  const percent = /^(\d{1,3})%$/.exec(string ?? '')?.[1];
  return percent === undefined ? number : Math.ceil((Number(percent) * pods) / 100);
}

function allowOne(field: Field, value: number): ProposedFix {
  return {
    title: 'Let one pod be evicted at a time (assumes that the others carry the load)',
    safety: 'suggestion',
    edits: [field.set(value)],
  };
}
