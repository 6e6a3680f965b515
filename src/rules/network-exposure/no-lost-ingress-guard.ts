import { ingressClass } from '../../resources/ingress-class.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

const annotations = (prefix: string, ...names: readonly string[]) => names.map((name) => `${prefix}/${name}`);

/**
 * Annotations by which controllers let only some in.
 *
 * Source: annotations of ingress-nginx, of HAProxy's controller and of the AWS load balancer controller.
 */
const GUARDS: readonly (readonly [what: string, keys: readonly string[]])[] = [
  [
    'authentication',
    [
      ...annotations('nginx.ingress.kubernetes.io', 'auth-type', 'auth-url', 'auth-tls-secret'),
      ...annotations('haproxy.org', 'auth-type'),
      ...annotations('alb.ingress.kubernetes.io', 'auth-type', 'mutual-authentication'),
    ],
  ],
  [
    'bounds on client addresses',
    [
      ...annotations('nginx.ingress.kubernetes.io', 'whitelist-source-range', 'allowlist-source-range'),
      ...annotations('haproxy.org', 'whitelist', 'allow-list'),
      ...annotations('alb.ingress.kubernetes.io', 'inbound-cidrs', 'security-groups'),
    ],
  ],
];

const SCHEME = 'alb.ingress.kubernetes.io/scheme';

export default defineRule({
  id: 'no-lost-ingress-guard',
  title: 'Changes take no authentication and no address bounds from an Ingress',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#exposure-that-a-change-adds',
  rationale:
    'What guards an Ingress is an annotation that nothing misses when it is gone: the route goes on working, for everyone. An Ingress that goes to another class is guarded in other words, and is left alone.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource, before }) {
    if (ingressClass(before) !== ingressClass(resource)) return;
    const at = resource.at('metadata', 'annotations');
    for (const [what, keys] of GUARDS) {
      const lost = guardOf(before, keys);
      if (lost === undefined || guardOf(resource, keys) !== undefined) continue;
      yield { at, message: `Ingress "${resource.name}" no longer has ${what}, which "${lost}" gave it.` };
    }
    const scheme = at.at(SCHEME);
    const was = before.annotation(SCHEME) ?? 'internal';
    if (scheme.value === 'internet-facing' && was === 'internal')
      yield { at: scheme, message: `Ingress "${resource.name}" faces the internet, and was internal before.` };
  },
});

function guardOf(ingress: Resource, keys: readonly string[]): string | undefined {
  return keys.find((key) => ![undefined, '', 'none'].includes(ingress.annotation(key)));
}
