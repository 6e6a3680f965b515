import { parseQuantity } from '../../resources/quantity.js';
import { SANDBOX_KINDS, sandboxPod } from '../../resources/sandbox.js';
import { defineRule } from '../rule.js';

/** Resource Management for Pods and Containers; threat model of agent-sandbox. */
export default defineRule({
  id: 'require-sandbox-limits',
  title: 'Containers of sandboxes limit their CPU and memory',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#cpu-limits',
  rationale:
    'Code that nobody trusts takes what it gets. Elsewhere a CPU limit is a matter of taste; here it is the ceiling. Amounts above maxLimits of the site count as none.',
  equivalents: ['kubescape/C-0303'],
  fixable: false,
  scope: 'resource',
  kinds: SANDBOX_KINDS,

  *check({ resource, site: { maxLimits = {} } }) {
    for (const container of sandboxPod(resource).containers.filter(({ role }) => role !== 'ephemeral')) {
      for (const name of ['cpu', 'memory'] as const) {
        const at = container.at('resources', 'limits', name);
        const isAbove = (parseQuantity(at.value) ?? 0) > (parseQuantity(maxLimits[name]) ?? Number.POSITIVE_INFINITY);
        if (at.exists && !isAbove) continue;
        const what = isAbove
          ? `may take ${at.value} of ${name}; the site allows ${maxLimits[name]}`
          : `has no limit of ${name}`;
        yield { at, message: `Container "${container.name}" of the sandbox ${what}.` };
      }
    }
  },
});
