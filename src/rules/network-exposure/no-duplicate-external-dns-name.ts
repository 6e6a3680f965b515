import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

const HOSTNAME = 'external-dns.alpha.kubernetes.io/hostname';

/** Two owners of one name take the record from each other, or the second gets none (ExternalDNS, conflict resolution). */
export default defineRule({
  id: 'no-duplicate-external-dns-name',
  title: 'Each name for ExternalDNS is claimed by one Service',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#equal-names',
  rationale:
    'Which of the Services a shared name leads to is not defined, most often after copying one for another environment. Names that a routing policy shares on purpose carry a set identifier.',
  equivalents: ['kyverno/other/require-unique-external-dns'],
  fixable: false,
  scope: 'set',

  *check({ graph }) {
    const owners = new Map<string, Resource>();
    for (const service of graph.ofKind('Service', '')) {
      for (const { at, name } of claimedNames(service)) {
        const owner = owners.get(name);
        if (!owner) owners.set(name, service);
        else if (owner.name !== service.name || (owner.namespace ?? '') !== (service.namespace ?? '')) {
          yield {
            resource: service,
            at,
            message: `Service "${service.name}" claims the name "${name}", as Service "${owner.name}" does.`,
          };
        }
      }
    }
  },
});

function claimedNames(service: Resource): { readonly at: Field; readonly name: string }[] {
  const at = service.at('metadata', 'annotations', HOSTNAME);
  if (at.string === undefined || isPlaceholder(at.string)) return [];
  if (service.annotation('external-dns.alpha.kubernetes.io/set-identifier') !== undefined) return [];
  const names = at.string.split(',').map((name) => name.trim().toLowerCase().replace(/\.$/, ''));
  return [...new Set(names.filter(Boolean))].map((name) => ({ at, name }));
}
