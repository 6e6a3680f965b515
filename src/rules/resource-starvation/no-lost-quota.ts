import { mayShareNamespace } from '../../graph/namespaced-index.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { POD_CARRYING_KINDS } from '../../resources/pod-template-paths.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Both hold for a namespace as a whole (Resource Quotas; Limit Ranges). */
export default defineRule({
  id: 'no-lost-quota',
  title: 'Changes leave no namespace in use without its ResourceQuota or LimitRange',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#namespace-defaults',
  rationale:
    'What bounded a namespace is gone without a trace in the workloads that it bounded: containers that relied on its defaults run without requests and limits. Reported once, at the Namespace or else the first workload.',
  equivalents: [],
  fixable: false,
  absence: true,
  outranks: ['require-resource-quota', 'require-limit-range'],
  scope: 'change',
  kinds: ['/Namespace', ...POD_CARRYING_KINDS],

  *check({ resource, graph, graphBefore }) {
    const namespace = resource.kind === 'Namespace' ? resource.name : resource.namespace;
    const lost = ['ResourceQuota', 'LimitRange'].flatMap((kind) =>
      bounds(kind, namespace, graph).length ? [] : bounds(kind, namespace, graphBefore).slice(0, 1),
    );
    if (!lost.length || placeFor(namespace, graph, graphBefore) !== resource) return;
    const where = namespace === undefined ? 'The namespace' : `Namespace "${namespace}"`;
    const names = lost.map(({ kind, name }) => `${kind} "${name}"`).join(' and ');
    const message = `${where} no longer has ${names}, nor another in ${lost.length > 1 ? 'their' : 'its'} place.`;
    yield { at: resource.at('metadata', 'name'), message };
  },
});

function bounds(kind: string, namespace: string | undefined, graph: ResourceGraph): Resource[] {
  return graph.ofKind(kind, '').filter((bound) => mayShareNamespace(bound.namespace, namespace));
}

/** The object to report at: one that was there before. */
function placeFor(namespace: string | undefined, graph: ResourceGraph, before: ResourceGraph): Resource | undefined {
  const wasThere = ({ kind, name }: Resource) => before.named(kind, name, namespace).length > 0;
  const own = namespace === undefined ? [] : graph.named('Namespace', namespace, undefined);
  return (
    own.find(({ name }) => before.named('Namespace', name, undefined).length) ??
    graph.workloads.find((workload) => workload.namespace === namespace && wasThere(workload))
  );
}
