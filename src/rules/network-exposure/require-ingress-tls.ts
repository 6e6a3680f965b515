import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Resource } from '../../resources/resource.js';
import { isTlsServedElsewhere } from '../../resources/tls-termination.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** Names that no public authority certifies (RFC 6761, RFC 6762). */
const LOCAL_HOST = /(?:^|\.)(?:localhost|local|test)$/;

/** Hosts that no entry of `tls` covers are served in plain text; cert-manager too issues only for what stands there (API reference, IngressTLS). */
export default defineRule({
  id: 'require-ingress-tls',
  title: 'Ingresses serve each of their hosts over TLS',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#tls',
  rationale:
    'Without TLS, whoever is on the way reads credentials and changes answers. Certificates that a cloud controller or Traefik takes from annotations count, and so does a redirect that expects TLS before the controller.',
  equivalents: [
    'polaris/tlsSettingsMissing',
    'kubescape/C-0263',
    'gatekeeper-library/general/httpsonly',
    'kyverno/other/require-ingress-https',
    'kyverno/other/ingress-host-match-tls',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource }) {
    const tls = resource.at('spec', 'tls');
    if (isTlsServedElsewhere(resource) || !resource.at('spec').exists) return;
    const rules = resource.at('spec', 'rules').items();
    const hosts = rules.map((rule) => rule.at('host'));
    const named = hosts.filter(({ string }) => string && !isPlaceholder(string) && !LOCAL_HOST.test(string));
    if (hosts.length && !named.length && hosts.every(({ exists }) => exists)) return;
    if (!tls.items().length) {
      if (isPlaceholder(tls.value)) return;
      const message = `Ingress "${resource.name}" serves ${describe(named)} without TLS.`;
      const isForAll = named.length > 0 && named.length === hosts.length;
      yield { at: tls, message, ...(isForAll ? { fix: serveWithTls(resource, named) } : {}) };
      return;
    }
    for (const host of named.filter(({ string }) => string && !tls.items().some((entry) => covers(entry, string)))) {
      yield {
        at: host,
        message: `Ingress "${resource.name}" lists host "${host.string}" in no entry of its tls section.`,
      };
    }
  },
});

/** Where no certificate is there yet, controllers answer with one of their own. */
function serveWithTls({ name, root }: Resource, named: readonly Field[]): ProposedFix {
  const secretName = `${name}-tls`;
  const hosts = [...new Set(named.flatMap(({ string }) => string ?? []))];
  return {
    title: `Serve it with TLS (assumes a certificate for it in Secret "${secretName}")`,
    safety: 'suggestion',
    edits: [root.at('spec', 'tls').set([{ hosts, secretName }])],
  };
}

function describe(hosts: readonly Field[]): string {
  const [first, ...others] = hosts.map(({ string }) => string);
  if (!first) return 'every host';
  return others.length ? `host "${first}" and ${others.length} more` : `host "${first}"`;
}

/** An entry without hosts speaks for all of them; a wildcard covers one label. */
function covers(entry: Field, host: string): boolean {
  const hosts = entry.at('hosts').items();
  if (!hosts.length) return true;
  const parent = host.slice(host.indexOf('.'));
  return hosts.some(({ value }) => isPlaceholder(value) || value === host || value === `*${parent}`);
}
