import { mountedClaims } from '../../graph/exclusive-claims.js';
import { minimumReplicas } from '../../graph/minimum-replicas.js';
import { scaledCount } from '../../resources/int-or-percent.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** ReadWriteOnce lets one node mount a volume at a time, ReadWriteOncePod one pod (Persistent volumes, Access modes). */
export default defineRule({
  id: 'no-rolling-update-on-exclusive-volume',
  title: 'Deployments do not start a second pod on a volume that attaches once',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#volumes-that-attach-once',
  rationale:
    'The new pod waits for the volume that the old one holds, and the old one stays until the new one is ready: unless both land on one node, the update never ends.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment'],

  *check({ resource, graph }) {
    const [claim] = mountedClaims(graph, resource).filter(({ exclusiveMode }) => exclusiveMode !== undefined);
    const replicas = minimumReplicas(graph, resource);
    if (!claim || replicas === undefined || replicas === 0) return;
    const mounts = `Deployment "${resource.name}" mounts the ${claim.exclusiveMode} claim "${claim.name}"`;
    if (replicas > 1) {
      yield { at: claim.at, message: `${mounts} in ${replicas} replicas at once.` };
    } else if (startsSecondPod(resource)) {
      yield {
        at: claim.at,
        message: `${mounts} and starts its new pod while the old one still holds it.`,
        fix: {
          title: 'Stop the old pod before the new one starts (assumes that the gap between them is acceptable)',
          safety: 'suggestion',
          edits: [resource.at('spec', 'strategy').set({ type: 'Recreate' })],
        },
      };
    }
  },
});

/** RollingUpdate is the default, and so is a surge of a quarter, rounded up. */
function startsSecondPod(deployment: Resource): boolean {
  const strategy = deployment.at('spec', 'strategy');
  const surge = strategy.at('rollingUpdate', 'maxSurge').value ?? '25%';
  return (strategy.at('type').value ?? 'RollingUpdate') === 'RollingUpdate' && scaledCount(surge, 1, 'up') !== 0;
}
