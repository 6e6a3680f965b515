import { mayMountExclusively } from '../../graph/exclusive-claims.js';
import { autoscalersOf } from '../../graph/minimum-replicas.js';
import { servicesOf } from '../../graph/serving-containers.js';
import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** One replica is the default (API reference, DeploymentSpec). */
export default defineRule({
  id: 'require-multiple-replicas',
  title: 'Deployments behind a Service run more than one replica',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#replicas-and-spread',
  rationale:
    'A single replica is down whenever its node is drained or its process restarts. Whether that matters is a choice, so it is left to the strict profile.',
  equivalents: [
    'kube-linter/minimum-three-replicas',
    'kube-score/deployment-replicas',
    'polaris/deploymentMissingReplicas',
    'gatekeeper-library/general/replicalimits',
    'kyverno/other/require-deployments-have-multiple-replicas',
  ],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['apps/Deployment'],

  *check({ resource, graph }) {
    const replicas = resource.at('spec', 'replicas');
    if ((replicas.value ?? 1) !== 1 || isPartial(resource) || !servicesOf(graph, resource).length) return;
    const scaledObjects = graph
      .ofKind('ScaledObject', 'keda.sh')
      .filter((scaler) => scaler.at('spec', 'scaleTargetRef', 'name').value === resource.name);
    if (autoscalersOf(graph, resource).length || scaledObjects.length) return;
    // A single writer says so: by Recreate, or by a volume that attaches once.
    const isSingle =
      resource.at('spec', 'strategy', 'type').value === 'Recreate' || mayMountExclusively(graph, resource);
    if (isSingle) return;
    const title = 'Run two replicas, if they can work side by side';
    yield {
      at: replicas,
      message: `Deployment "${resource.name}" is behind a Service and runs one replica.`,
      fix: { title, safety: 'suggestion', edits: [replicas.set(2)] },
    };
  },
});
