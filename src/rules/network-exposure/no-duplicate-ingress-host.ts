import { ingressClaims } from '../../resources/ingress-claim.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Ingresses for one host are merged by most controllers (Ingress, name based virtual hosting). */
export default defineRule({
  id: 'no-duplicate-ingress-host',
  title: 'Each host is served by one Ingress',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#equal-names',
  rationale:
    'Sites where a host belongs to one team keep others from adding paths to it. Elsewhere sharing a host is common, so the rule is opt-in; equal paths are always flagged.',
  equivalents: ['gatekeeper-library/general/uniqueingresshost', 'kyverno/other/restrict-ingress-host'],
  fixable: false,
  scope: 'set',

  *check({ graph }) {
    const owners = new Map<string, Resource>();
    for (const { ingress, host, field } of graph
      .ofKind('Ingress', 'networking.k8s.io', 'extensions')
      .flatMap(ingressClaims)) {
      const owner = owners.get(host) ?? ingress;
      if (!host || owner === ingress) owners.set(host, owner);
      else {
        const at = field.parent?.parent?.parent?.at('host') ?? field;
        yield {
          resource: ingress,
          at,
          message: `Ingress "${ingress.name}" serves host "${host}", as Ingress "${owner.name}" does.`,
        };
      }
    }
  },
});
