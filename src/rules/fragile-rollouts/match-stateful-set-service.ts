import { isPlaceholder } from '../../documents/placeholder.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { servicesOf } from '../../graph/serving-containers.js';
import { isPartial } from '../../resources/partial.js';
import type { Resource } from '../../resources/resource.js';
import { isHeadless } from '../../resources/service-port.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** `serviceName` names the headless Service that gives each pod its DNS name; nothing checks that it exists (StatefulSets, Stable network ID). */
export default defineRule({
  id: 'match-stateful-set-service',
  title: 'A StatefulSet names the headless Service of its pods',
  severity: 'warning',
  modes: ['fragile-rollouts', 'network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#stateful-sets',
  rationale:
    'Without that Service no pod has a name of its own, and members of a cluster that look for each other by name find nobody.',
  equivalents: ['kube-score/statefulset-has-servicename', 'kics/StatefulSet Without Service Name'],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['apps/StatefulSet'],

  *check({ resource, graph }) {
    const at = resource.at('spec', 'serviceName');
    const name = at.string;
    const set = `StatefulSet "${resource.name}"`;
    if (!resource.pod || isPartial(resource) || isPlaceholder(at.value)) return;
    const fix = nameHeadless(graph, resource);
    if (!name) {
      yield {
        at,
        severity: 'info',
        message: `${set} names no Service, so its pods have no names of their own.`,
        ...fix,
      };
      return;
    }
    const services = graph.named('Service', name, resource.namespace).filter(({ group }) => group === '');
    const selecting = services.filter((service) =>
      graph.out(service, 'selects').some(({ to }) => to.includes(resource)),
    );
    if (!services.length) {
      // Where the set has no Service at all, it may be a part of something larger.
      const hasOthers = graph.ofKind('Service', '').length > 0;
      yield {
        at,
        severity: hasOthers ? 'warning' : 'info',
        message: `${set} names Service "${name}", which the set lacks.`,
        ...fix,
      };
    } else if (!selecting.length) {
      yield { at, message: `${set} names Service "${name}", which does not select its pods.`, ...fix };
    } else if (!selecting.some(isHeadless)) {
      yield {
        at,
        severity: 'info',
        message: `${set} names Service "${name}", which is not headless, so its pods have no names of their own.`,
        ...fix,
      };
    }
  },
});

/** The one headless Service that selects the pods. */
function nameHeadless(graph: ResourceGraph, set: Resource): { readonly fix?: ProposedFix } {
  const [only, ...others] = servicesOf(graph, set).filter(isHeadless);
  if (!only || others.length) return {};
  const title = `Name Service "${only.name}", which selects its pods (a set that exists has to be created anew)`;
  return { fix: { title, safety: 'suggestion', edits: [set.at('spec', 'serviceName').set(only.name)] } };
}
