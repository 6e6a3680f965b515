import { defineRule } from '../rule.js';

/** `*.example.com` matches each name one label below (API reference, IngressRule). */
export default defineRule({
  id: 'no-wildcard-host',
  title: 'Ingress rules name hosts without a wildcard',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['strict'],
  reference: 'network-exposure#hosts',
  rationale:
    'A wildcard answers for names that nobody has thought of. Sites with a host for each tenant need it, so it is asked about in strict alone.',
  equivalents: ['gatekeeper-library/general/block-wildcard-ingress', 'kyverno/other/restrict-ingress-wildcard'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource }) {
    for (const rule of resource.at('spec', 'rules').items()) {
      const host = rule.at('host');
      if (host.string?.startsWith('*'))
        yield { at: host, message: `Ingress "${resource.name}" answers for every host that matches "${host.string}".` };
    }
  },
});
