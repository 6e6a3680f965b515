import { defineRule } from '../rule.js';

/** A default backend takes what no rule matches (API reference, IngressSpec). */
export default defineRule({
  id: 'no-default-backend',
  title: 'Ingresses have no default backend',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#hosts',
  rationale:
    'On a shared controller it catches requests for everyone. An Ingress with a load balancer of its own may consist of nothing else, so the rule is opt-in.',
  equivalents: ['kyverno/other/restrict-ingress-defaultbackend'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource }) {
    const backends = [resource.at('spec', 'defaultBackend'), resource.at('spec', 'backend')];
    for (const at of backends.filter(({ exists }) => exists)) {
      yield { at, message: `Ingress "${resource.name}" takes every request that no rule matches.` };
    }
  },
});
