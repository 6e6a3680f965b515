import { defineRule } from '../rule.js';

/** Nodes answer for these addresses, whoever they belong to (CVE-2020-8554); deprecated since 1.36 (KEP-5707). */
export default defineRule({
  id: 'no-external-ips',
  title: 'Services do not set externalIPs',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#external-addresses',
  rationale:
    'Whoever may create a Service can claim any address by this field and read the traffic that the cluster sends there. The project has no other remedy than to do without it.',
  equivalents: [
    'gatekeeper-library/general/externalip',
    'kyverno/best-practices/restrict-service-external-ips',
    'trivy/KSV-0108',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource }) {
    const addresses = resource.at('spec', 'externalIPs');
    const count = addresses.items().length;
    if (!count) return;
    yield {
      at: addresses,
      message: `Service "${resource.name}" claims ${count} external ${count === 1 ? 'address' : 'addresses'}.`,
    };
  },
});
