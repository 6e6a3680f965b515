import { mayShareNamespace } from '../../graph/namespaced-index.js';
import { ROUTE_KINDS } from '../../graph/route-backends.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Gateway API, ReferenceGrant. */
export default defineRule({
  id: 'match-reference-grant',
  title: 'Routes to Services of another namespace have a ReferenceGrant there',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#routes-and-gateways',
  rationale:
    'Without it the backend is refused and answers 500. Judged where the set has the Service, and so what is beside it.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),

  *check({ resource, graph }) {
    for (const { at, to, target } of graph.out(resource, 'routes-to')) {
      if (mayShareNamespace(target.namespace, resource.namespace) || !to.length) continue;
      const grants = graph
        .ofKind('ReferenceGrant', 'gateway.networking.k8s.io')
        .filter(({ namespace }) => mayShareNamespace(namespace, target.namespace));
      if (grants.some((grant) => allows(grant, resource, at.value))) continue;
      const message = `${resource.kind} "${resource.name}" sends to Service "${at.value}" of namespace "${target.namespace}", where no ReferenceGrant allows it.`;
      yield { at, message };
    }
  },
});

function allows(grant: Resource, { kind, namespace }: Resource, service: unknown): boolean {
  const from = grant.at('spec', 'from').items();
  const isFrom = from.some(
    (source) => source.at('kind').value === kind && mayShareNamespace(source.at('namespace').string, namespace),
  );
  const to = grant.at('spec', 'to').items();
  return (
    isFrom &&
    to.some((target) => target.at('kind').value === 'Service' && (target.at('name').value ?? service) === service)
  );
}
