import { isMap } from '../../documents/field.js';
import { readLabelSelector } from '../../resources/labels.js';
import { defineRule } from '../rule.js';

/** An empty podSelector selects every pod (API reference, NetworkPolicySpec). */
export default defineRule({
  id: 'no-namespace-wide-policy',
  title: 'Only a default deny selects all pods of a namespace',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#opt-in-views',
  rationale:
    'Opt-in: a rule for all pods of a namespace opens each one that comes later. For name lookups it is the usual way, and require-default-deny wants a policy for all pods, so it is in no profile.',
  equivalents: ['kyverno/other/restrict-networkpolicy-empty-podselector'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ resource }) {
    const at = resource.at('spec', 'podSelector');
    const allows = ['ingress', 'egress'].some((key) => resource.at('spec', key).items().length > 0);
    if (!isMap(at.value) || !readLabelSelector(at)?.isEmpty || !allows) return;
    yield { at, message: `NetworkPolicy "${resource.name}" allows something to every pod of its namespace.` };
  },
});
