import { defineRule } from '../rule.js';

/** With `ndots` 5, a name with fewer dots is first looked up below each search domain (DNS for Services and Pods). */
export default defineRule({
  id: 'require-low-ndots',
  title: 'Pods set ndots in their dnsConfig',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#lookups',
  rationale:
    'A host of the internet costs four failed lookups before the right one. Where full names end in a dot or a node-local cache answers, nothing is gained, so the rule is opt-in.',
  equivalents: ['kube-linter/dnsconfig-options', 'kyverno/other/add-ndots', 'kyverno/other/dns-policy-and-dns-config'],
  fixable: true,
  scope: 'pod',

  *check({ pod }) {
    const options = pod.spec.at('dnsConfig', 'options');
    const isSet = options.items().some((option) => option.at('name').value === 'ndots');
    const policy = pod.spec.at('dnsPolicy').value ?? 'ClusterFirst';
    if (isSet || (policy !== 'ClusterFirst' && policy !== 'ClusterFirstWithHostNet')) return;
    const ndots = options.at(options.items().length).set({ name: 'ndots', value: '2' });
    const title = 'Take names with two dots for full ones, if Services are called by NAME or NAME.NAMESPACE';
    yield {
      at: options,
      message: 'The pod looks names with fewer than five dots up below each search domain first.',
      fix: { title, safety: 'suggestion', edits: [ndots] },
    };
  },
});
