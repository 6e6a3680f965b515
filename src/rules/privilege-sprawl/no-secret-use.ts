import { defineRule } from '../rule.js';

/** Secrets, ways to use one; pull secrets do not count. */
export default defineRule({
  id: 'no-secret-use',
  title: 'Workloads use no Secrets',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#review-lists',
  rationale:
    'Opt-in, a list for reviews, or for namespaces where credentials come by another way, such as workload identity or a Vault agent.',
  equivalents: ['kubescape/C-0255', 'kyverno/other/disallow-all-secrets'],
  fixable: false,
  scope: 'pod',

  *check({ resource, graph }) {
    for (const { at } of graph.out(resource, 'reads-secret')) {
      yield { at, message: `The workload uses Secret "${at.value}".` };
    }
  },
});
