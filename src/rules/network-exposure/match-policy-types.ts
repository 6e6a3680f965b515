import { type Direction, NetworkPolicy } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

const DIRECTIONS: readonly Direction[] = ['Ingress', 'Egress'];

/** Where `policyTypes` is written, rules of a direction that it leaves out have no effect (API reference, NetworkPolicySpec). */
export default defineRule({
  id: 'match-policy-types',
  title: 'Each direction that a NetworkPolicy has rules for stands in its policyTypes',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#egress-isolation',
  rationale:
    'Rules of a direction that policyTypes does not list are accepted and ignored: the policy reads as if it restricted what it leaves open.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ resource }) {
    const policy = new NetworkPolicy(resource);
    const types = resource.at('spec', 'policyTypes');
    const listed = types.items();
    if (!listed.length) return;
    for (const direction of DIRECTIONS) {
      const rules = policy.written(direction);
      if (!rules.items().length || policy.isolates(direction)) continue;
      yield {
        at: rules,
        message: `NetworkPolicy "${resource.name}" has ${direction.toLowerCase()} rules, but its policyTypes does not list ${direction}.`,
        fix: {
          title: `Add ${direction} to policyTypes (assumes that the ${direction.toLowerCase()} rules name all that is needed)`,
          safety: 'suggestion',
          edits: [types.at(listed.length).set(direction)],
        },
      };
    }
  },
});
