import { mayMountExclusively } from '../../graph/exclusive-claims.js';
import { minimumReplicas } from '../../graph/minimum-replicas.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { servingContainers } from '../../graph/serving-containers.js';
import { percentage, scaledCount } from '../../resources/int-or-percent.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type Problem } from '../rule.js';

/**
 * The Deployment controller rounds a share of maxUnavailable down, and takes 1 where both it and maxSurge come to 0; for a
 * DaemonSet it is rounded up (API reference, RollingUpdateDeployment and RollingUpdateDaemonSet). A StatefulSet's is
 * behind a gate that is off (KEP-961).
 */
export default defineRule({
  id: 'no-total-unavailability',
  title: 'An update leaves some replicas available',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#update-strategy',
  rationale:
    'Replicas that are all taken down at once are an outage with each release. Recreate is right for a single replica or where pods share a volume that attaches once, and is not reported there.',
  equivalents: ['kube-linter/no-rolling-update-strategy', 'kube-score/deployment-strategy', 'kubescape/C-0305'],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/DaemonSet'],

  *check({ resource, graph }) {
    const { pod, kind } = resource;
    if (!pod || !servingContainers(graph, resource, pod).length) return;
    const problem = kind === 'DaemonSet' ? emptiesNodes(resource) : emptiesReplicas(resource, graph);
    if (problem) yield problem;
  },
});

function emptiesNodes(daemonSet: Resource): Problem | undefined {
  const strategy = daemonSet.at('spec', 'updateStrategy');
  const maxUnavailable = strategy.at('rollingUpdate', 'maxUnavailable');
  if (percentage(maxUnavailable.value) !== 100 || strategy.at('type').value === 'OnDelete') return undefined;
  return {
    at: maxUnavailable,
    message: `DaemonSet "${daemonSet.name}" takes its pods on all nodes down at once for an update.`,
    fix: {
      title: 'Update one node at a time, as the default does (assumes that there is time for it)',
      safety: 'suggestion',
      edits: [maxUnavailable.set(1)],
    },
  };
}

function emptiesReplicas(deployment: Resource, graph: ResourceGraph): Problem | undefined {
  const replicas = minimumReplicas(graph, deployment);
  if (replicas === undefined || replicas < 2) return undefined;
  const strategy = deployment.at('spec', 'strategy');
  const [type, maxUnavailable] = [strategy.at('type'), strategy.at('rollingUpdate', 'maxUnavailable')];
  const edits = [strategy.set(ROLLING)];
  if (type.value === 'Recreate') {
    // Parameters beside Recreate are for match-update-strategy to report.
    if (strategy.at('rollingUpdate').exists || cannotOverlap(graph, deployment)) return undefined;
    const fix = {
      title: 'Replace the replicas one by one (assumes that two versions may run side by side)',
      safety: 'suggestion',
      edits,
    } as const;
    return {
      at: type,
      message: `Deployment "${deployment.name}" stops all ${replicas} replicas before it starts new ones.`,
      fix,
    };
  }
  if ((scaledCount(maxUnavailable.value, replicas, 'down') ?? 0) < replicas) return undefined;
  return {
    at: maxUnavailable,
    message: `Deployment "${deployment.name}" lets ${maxUnavailable.value} of its ${replicas} replicas be unavailable during an update, which is all of them.`,
    fix: { title: 'Replace the replicas one by one (assumes room for one more pod)', safety: 'suggestion', edits },
  };
}

const ROLLING = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } as const;

/** Whether its pods may be unable to run beside their successors: a claim that may attach once, a port of the node, a device. */
function cannotOverlap(graph: ResourceGraph, deployment: Resource): boolean {
  const containers = deployment.pod?.containers ?? [];
  const ports = containers.flatMap((container) => container.at('ports').items());
  const takesPort =
    deployment.pod?.spec.at('hostNetwork').value === true || ports.some((port) => port.at('hostPort').exists);
  const takesDevice = containers.some((container) =>
    container
      .at('resources', 'limits')
      .entries()
      .some(([name]) => name.includes('/')),
  );
  return takesPort || takesDevice || mayMountExclusively(graph, deployment);
}
