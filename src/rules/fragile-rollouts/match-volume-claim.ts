import { isPlaceholder } from '../../documents/placeholder.js';
import { mayShareNamespace } from '../../graph/namespaced-index.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { isCustom } from '../../resources/custom-resource.js';
import { defineRule } from '../rule.js';

/** PersistentVolumeClaimVolumeSource (API reference, Volume). */
export default defineRule({
  id: 'match-volume-claim',
  title: 'Pods name a claim that the set has',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#claims',
  rationale:
    'A pod whose claim does not exist stays Pending. Claims are often made elsewhere, so it is judged where the set has others in that namespace.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'pod',

  *check({ resource, graph }) {
    const own = graph
      .ofKind('PersistentVolumeClaim', '')
      .filter((claim) => mayShareNamespace(claim.namespace, resource.namespace));
    if (!own.length || own.some(({ name }) => isPlaceholder(name))) return;
    for (const { at, to } of graph.out(resource, 'claims')) {
      const name = at.string ?? '';
      if (to.length || isPlaceholder(name) || isMadeByAnother(name, graph)) continue;
      yield { at, message: `The pod mounts claim "${name}", which the set does not have.` };
    }
  },
});

/** Claims of StatefulSets are named TEMPLATE-SET-NUMBER; a DataVolume and the like give theirs their own name. */
function isMadeByAnother(name: string, graph: ResourceGraph): boolean {
  const templates = graph.ofKind('StatefulSet', 'apps').flatMap((set) =>
    set
      .at('spec', 'volumeClaimTemplates')
      .items()
      .map((template) => `${template.at('metadata', 'name').string}-${set.name}-`),
  );
  return (
    templates.some((prefix) => name.startsWith(prefix)) ||
    graph.resources.some((other) => isCustom(other) && other.name === name)
  );
}
