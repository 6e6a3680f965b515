import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Annotations that ingress-nginx has written into its configuration unchecked, release by release. */
const INJECTABLE: ReadonlySet<string> = new Set([
  'auth-proxy-set-headers',
  'auth-tls-match-cn',
  'auth-tls-secret',
  'auth-url',
  'mirror-host',
  'mirror-target',
  'permanent-redirect',
]);

/** What ends a directive or opens a block. */
const DIRECTIVE = /[\r\n;{}]/;

const VERIFY_MODES: ReadonlySet<string> = new Set(['on', 'off', 'optional', 'optional_no_ca']);

/** CVE-2025-1097, CVE-2025-1098, CVE-2025-24514, CVE-2023-5044. */
export default defineRule({
  id: 'no-ingress-config-injection',
  title: 'Ingress annotations hold no text that breaks out of the proxy configuration',
  severity: 'error',
  modes: ['network-exposure', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ingress-annotations',
  rationale:
    'These values were copied into the configuration of ingress-nginx, so that a line break or semicolon in one runs code in the controller, which reads every Secret.',
  equivalents: ['trivy/KCV-0093', 'kyverno/other/check-ingress-nginx-controller-version-and-annotation-policy'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource }) {
    for (const [key, annotation] of resource.at('metadata', 'annotations').entries()) {
      const value = annotation.string?.trim();
      if (!key.startsWith(PREFIX) || value === undefined || isPlaceholder(value)) continue;
      if (!breaksOut(key.slice(PREFIX.length), value)) continue;
      yield {
        at: annotation,
        message: `Ingress "${resource.name}" puts text that ends a directive into the annotation ${key}.`,
      };
    }
  },
});

function breaksOut(name: string, value: string): boolean {
  if (name === 'auth-tls-verify-client') return !VERIFY_MODES.has(value);
  return INJECTABLE.has(name) && DIRECTIVE.test(value);
}
