import { defineRule } from '../rule.js';

/** A rule without a host takes requests for every host that reaches the controller (API reference, IngressRule). */
export default defineRule({
  id: 'require-ingress-host',
  title: 'Ingress rules name a host',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#hosts',
  rationale:
    'Such a rule catches what is meant for others on a shared controller, and answers to bare addresses that scanners try. With a load balancer of its own it may be meant, so it is a remark.',
  equivalents: [
    'gatekeeper-library/general/block-wildcard-ingress',
    'kyverno/best-practices/disallow-empty-ingress-host',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource }) {
    for (const rule of resource.at('spec', 'rules').items()) {
      const host = rule.at('host');
      if (host.exists && host.value !== '') continue;
      yield { at: host, message: `Ingress "${resource.name}" has a rule for every host.` };
    }
  },
});
