import { readLabels } from '../../resources/labels.js';
import type { Resource } from '../../resources/resource.js';
import { isHeadless } from '../../resources/service-port.js';
import { defineRule } from '../rule.js';

/** Services may share pods (Service, defining a Service). */
export default defineRule({
  id: 'no-duplicate-service-selector',
  title: 'Services of a namespace have different selectors',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#equal-names',
  rationale:
    'An equal selector is often a copy that was not adapted. A headless Service beside one with an address is the custom of StatefulSets and let be; others have reasons too, so the rule is opt-in.',
  equivalents: ['gatekeeper-library/general/uniqueserviceselector', 'kyverno/other/require-unique-service-selector'],
  fixable: false,
  scope: 'set',

  *check({ graph }) {
    const owners = new Map<string, Resource>();
    for (const service of graph.ofKind('Service', '')) {
      const selector = service.at('spec', 'selector');
      const pairs = [...readLabels(selector)].map(([key, value]) => `${key}=${value}`).sort();
      if (!pairs.length) continue;
      const key = JSON.stringify([service.namespace, isHeadless(service), pairs]);
      const owner = owners.get(key);
      if (!owner) owners.set(key, service);
      else if (owner.name !== service.name) {
        yield {
          resource: service,
          at: selector,
          message: `Service "${service.name}" has the selector of Service "${owner.name}".`,
        };
      }
    }
  },
});
