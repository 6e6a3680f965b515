import { ROUTE_KINDS } from '../../graph/route-backends.js';
import { defineRule } from '../rule.js';

const RESERVED = /(?:^|\.)example(?:\.(?:com|net|org))?$/i;

/** RFC 2606, RFC 6761. */
export default defineRule({
  id: 'no-example-host',
  title: 'Hosts are not those of documentation',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#hosts',
  rationale:
    'Opt-in: example.com belongs to nobody, so an Ingress for it is never asked. Drafts and documentation live on these names, so that the finding would say the same of every one of them.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: [
    'networking.k8s.io/Ingress',
    'extensions/Ingress',
    ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),
    'gateway.networking.k8s.io/Gateway',
  ],

  *check({ resource }) {
    const spec = resource.at('spec');
    const ofParts = [
      ...spec
        .at('rules')
        .items()
        .map((rule) => rule.at('host')),
      ...spec
        .at('listeners')
        .items()
        .map((listener) => listener.at('hostname')),
    ];
    for (const at of [...ofParts, ...spec.at('hostnames').items()]) {
      if (!RESERVED.test(at.string ?? '')) continue;
      yield { at, message: `${resource.kind} "${resource.name}" is for "${at.value}", a host of documentation.` };
    }
  },
});
