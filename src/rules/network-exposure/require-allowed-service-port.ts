import { isOutOfRange } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedServicePorts` (API reference, ServicePort). */
export default defineRule({
  id: 'require-allowed-service-port',
  title: 'Services offer only ports that the site allows',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#amounts',
  rationale: 'Where firewalls or reviews go by port, a Service on another one is out of reach or out of sight.',
  equivalents: ['kyverno/other/restrict-service-port-range'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, site }) {
    for (const port of resource.at('spec', 'ports').items()) {
      const at = port.at('port');
      if (!isOutOfRange(at.value, site.allowedServicePorts)) continue;
      yield { at, message: `Service "${resource.name}" offers port ${at.value}, which the site does not allow.` };
    }
  },
});
