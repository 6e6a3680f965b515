import { isOutside } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedSecrets`; environment, volumes and pull secrets count (RBAC Good Practices, Workload creation). */
export default defineRule({
  id: 'require-allowed-secret',
  title: 'Pods use Secrets that the site allows',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'Whoever may create pods may mount any Secret of the namespace. Where several teams share one, names tell whose a Secret is.',
  equivalents: ['kyverno/other/restrict-secrets-by-name'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, site, graph }) {
    if (!site.allowedSecrets) return;
    for (const { at, relation } of graph.out(resource)) {
      if (relation !== 'reads-secret' && relation !== 'pulls-with') continue;
      if (!isOutside(at.value, site.allowedSecrets)) continue;
      yield {
        at,
        message: `${resource.kind} "${resource.name}" uses Secret "${at.value}", which the site does not allow.`,
      };
    }
  },
});
