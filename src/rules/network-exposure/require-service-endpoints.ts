import { mayBeMadeByController } from '../../graph/missing-backend.js';
import { oncePerGraph } from '../../graph/once-per-graph.js';
import { hasWorkloadIn } from '../../graph/workload-namespaces.js';
import { isExternalName } from '../../resources/service-port.js';
import { defineRule } from '../rule.js';

/** Without a selector nobody makes endpoints but whoever writes EndpointSlices (Service, Services without selectors). */
export default defineRule({
  id: 'require-service-endpoints',
  title: 'Services without a selector have endpoints in the set',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#service-selectors',
  rationale:
    'A forgotten selector looks like a Service whose endpoints are kept by hand. Where a workload of the set bears the name of the Service it is a warning, else a remark: a program may keep the endpoints.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const { name, namespace } = resource;
    const selector = resource.at('spec', 'selector');
    if (
      selector.entries().length ||
      isExternalName(resource) ||
      !resource.at('spec').exists ||
      !hasWorkloadIn(graph, namespace)
    )
      return;
    if (
      graph.named('Endpoints', name, namespace).length ||
      slicedServices(graph).has(name) ||
      mayBeMadeByController(graph, name)
    )
      return;
    const meant = ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap((kind) => graph.named(kind, name, namespace));
    yield {
      at: selector,
      severity: meant.length ? 'warning' : 'info',
      message: `Service "${name}" has no selector, and the set has no EndpointSlice for it.`,
    };
  },
});

/** The names of the Services that EndpointSlices of the set belong to. */
const slicedServices = oncePerGraph((graph) => {
  const slices = graph.ofKind('EndpointSlice', 'discovery.k8s.io');
  return new Set(slices.map(({ labels }) => labels.get('kubernetes.io/service-name')));
});
