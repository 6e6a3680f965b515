import { mayShareNamespace } from '../../graph/namespaced-index.js';
import { claimKey, type IngressClaim, ingressClaims } from '../../resources/ingress-claim.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Which of two equal paths wins is not defined (Ingress, multiple matches); ingress-nginx refuses the second one. */
export default defineRule({
  id: 'no-duplicate-ingress-path',
  title: 'Each path of a host is claimed once',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#equal-paths',
  rationale:
    'Of two Ingresses that claim the same path of the same host, one is silently without traffic. Several Ingresses for one host are fine, and so are canaries and those of different classes.',
  equivalents: ['kyverno/other/unique-ingress-host-and-path', 'kyverno/other/unique-ingress-paths'],
  fixable: false,
  scope: 'set',

  *check({ graph }) {
    const claims = new Map<string, IngressClaim>();
    for (const claim of graph.ofKind('Ingress', 'networking.k8s.io', 'extensions').flatMap(ingressClaims)) {
      const first = claims.get(claimKey(claim));
      if (!first) claims.set(claimKey(claim), claim);
      else if (!isSameObject(first.ingress, claim.ingress)) {
        const { ingress, field, path, host } = claim;
        const at = field.at('path').exists ? field.at('path') : field;
        const where = host ? `host "${host}"` : 'all hosts';
        yield {
          resource: ingress,
          at,
          message: `Ingress "${ingress.name}" claims path "${path}" of ${where}, as Ingress "${first.ingress.name}" does.`,
        };
      }
    }
  },
});

/** Two versions of one object, as a base and its overlays hold them. */
function isSameObject(a: Resource, b: Resource): boolean {
  return a !== b && a.name === b.name && mayShareNamespace(a.namespace, b.namespace);
}
