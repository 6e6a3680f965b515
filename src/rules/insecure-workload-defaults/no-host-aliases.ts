import { defineRule } from '../rule.js';

/** `hostAliases` writes /etc/hosts of each container (API reference, PodSpec). */
export default defineRule({
  id: 'no-host-aliases',
  title: 'Pods leave their hosts file to the cluster',
  severity: 'info',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['strict'],
  reference: 'insecure-workload-defaults#ports-names-and-terminals',
  rationale:
    'Names in the hosts file go past DNS and its NetworkPolicies, and nobody follows when the address moves. Worth knowing, and at times the only way, so it is strict.',
  equivalents: ['trivy/KSV-0007', 'kubesec/HostAliases'],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    const at = pod.spec.at('hostAliases');
    const names = at.items().flatMap((alias) => alias.at('hostnames').items());
    if (!names.length) return;
    yield {
      at,
      message: `The pod writes ${names.map(({ string = '' }) => `"${string}"`).join(', ')} into its hosts file.`,
    };
  },
});
