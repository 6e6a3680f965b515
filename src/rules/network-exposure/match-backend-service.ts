import { missingBackend } from '../../graph/missing-backend.js';
import { ROUTE_KINDS } from '../../graph/route-backends.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** A controller answers 503, or drops the path, where the Service of a backend does not exist; an Ingress reaches its own namespace alone (API reference, IngressServiceBackend). */
export default defineRule({
  id: 'match-backend-service',
  title: 'The backends of Ingresses and routes are Services of the set',
  severity: 'error',
  modes: ['network-exposure', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ingress-backends',
  rationale:
    'A backend that names no Service answers every request with an error. It is judged only where the set has workloads or Services in that namespace; Services that the controller of a custom resource may make count as there.',
  equivalents: [
    'kube-linter/dangling-ingress',
    'kube-score/ingress-targets-service',
    'kubescape/C-0298',
    'kubescape/C-0302',
  ],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: [
    'networking.k8s.io/Ingress',
    'extensions/Ingress',
    ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),
  ],

  *check({ resource, graph }) {
    const { kind, name } = resource;
    const reported = new Set<string>();
    for (const edge of graph.out(resource, 'routes-to')) {
      const missing = missingBackend(graph, edge);
      if (!missing || reported.has(missing.name)) continue;
      reported.add(missing.name);
      const [elsewhere] = missing.elsewhere;
      const where = elsewhere
        ? `which the set has only in namespace "${elsewhere.namespace}"`
        : 'which the set does not have';
      const services = graph.ofKind('Service', '').filter((service) => service.namespace === resource.namespace);
      const near = sameName(
        missing.name,
        services.map((service) => service.name),
      );
      const fix = near && {
        title: `Send to "${near}" (assumes a slip of spelling)`,
        safety: 'suggestion' as const,
        edits: [edge.at.set(near)],
      };
      yield {
        at: edge.at,
        message: `${kind} "${name}" sends to Service "${missing.name}", ${where}.`,
        ...(fix ? { fix } : {}),
      };
    }
  },
});
