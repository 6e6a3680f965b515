import { defineRule } from '../rule.js';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LOCALHOST = /^localhost(?:\.|$)/;

/** `externalName` becomes a CNAME record, which cannot hold an address (Service, type ExternalName). */
export default defineRule({
  id: 'no-external-name-address',
  title: 'ExternalName Services name a host, not an address or localhost',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#external-addresses',
  rationale:
    'An address is served as if it were a name, and resolves nowhere. localhost leads each client to itself, and an ingress controller to its own control ports.',
  equivalents: ['kyverno/other/disallow-localhost-services'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource }) {
    const host = resource.at('spec', 'externalName');
    if (resource.at('spec', 'type').value !== 'ExternalName' || host.string === undefined) return;
    if (IPV4.test(host.string))
      yield {
        at: host,
        message: `ExternalName Service "${resource.name}" holds the address ${host.string}, which is no host name.`,
      };
    else if (LOCALHOST.test(host.string))
      yield {
        at: host,
        message: `ExternalName Service "${resource.name}" leads each client to its own ${host.string}.`,
      };
  },
});
