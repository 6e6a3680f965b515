import { jsonText } from '../../documents/json-text.js';
import { defineRule } from '../rule.js';

/** Protocols of a listener that carry TLS (Gateway API, ProtocolType). */
const TLS = new Set(['HTTPS', 'TLS']);

/** Classes of gateways inside a network or mesh, where something else encrypts. */
const INTERNAL_CLASS = /(?:^|-)(?:internal|rilb|mesh|waypoint|private|lattice)(?:-|$)/;

/** A listener serves what its protocol says; HTTP beside HTTPS is there to redirect (Gateway API, Listener). */
export default defineRule({
  id: 'require-gateway-tls',
  title: 'Gateways that serve HTTP serve HTTPS too',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#tls',
  rationale:
    'Without TLS, whoever is on the way reads credentials and changes answers. Gateways of internal classes, and those whose load balancer is configured by annotations, which may end TLS, are let off.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['gateway.networking.k8s.io/Gateway'],

  *check({ resource }) {
    const listeners = resource.at('spec', 'listeners');
    const protocols = listeners.items().map((listener) => listener.at('protocol').value);
    const annotations = [resource.at('metadata', 'annotations'), resource.at('spec', 'infrastructure', 'annotations')];
    if (!protocols.includes('HTTP') || protocols.some((protocol) => typeof protocol === 'string' && TLS.has(protocol)))
      return;
    if (INTERNAL_CLASS.test(resource.at('spec', 'gatewayClassName').string ?? '') || annotations.some(endsTls)) return;
    yield { at: listeners, message: `Gateway "${resource.name}" has listeners for HTTP and none for HTTPS.` };
  },
});

function endsTls(annotations: { readonly value: unknown }): boolean {
  return /ssl|tls|cert|internal/i.test(jsonText(annotations.value ?? ''));
}
