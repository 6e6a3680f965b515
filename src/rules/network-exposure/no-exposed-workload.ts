import { ROUTE_KINDS } from '../../graph/route-backends.js';
import { defineRule } from '../rule.js';

/** Ingress; Gateway API, routes. */
export default defineRule({
  id: 'no-exposed-workload',
  title: 'No workload is reachable from outside',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#opt-in-views',
  rationale:
    'Opt-in, a list for reviews: what an Ingress or a route leads to is what anyone outside can try. That it does is the purpose of most; a second way in past it is for no-exposed-backend.',
  equivalents: ['kubescape/C-0266', 'kubescape/C-0256', 'kics/Ingress Controller Exposes Workload'],
  fixable: false,
  scope: 'resource',
  kinds: [
    'networking.k8s.io/Ingress',
    'extensions/Ingress',
    ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),
  ],

  *check({ resource, graph }) {
    const exposed = new Set<string>();
    for (const { at, to } of graph.out(resource, 'routes-to')) {
      for (const workload of to.flatMap((service) => graph.out(service, 'selects')).flatMap((edge) => edge.to)) {
        const name = `${workload.kind} "${workload.name}"`;
        if (exposed.has(name)) continue;
        exposed.add(name);
        yield { at, message: `${resource.kind} "${resource.name}" leads to ${name}.` };
      }
    }
  },
});
