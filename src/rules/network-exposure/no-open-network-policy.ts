import type { Field } from '../../documents/field.js';
import { type Direction, isEverywhere, NetworkPolicy, type PolicyRule } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

const WORDS = {
  Ingress: { severity: 'warning', allows: 'lets everyone connect to its pods, on every port' },
  Egress: { severity: 'info', allows: 'lets its pods connect to everything, on every port' },
} as const;

/** A rule without peers matches every address, and one without ports every port (API reference, NetworkPolicyIngressRule). */
export default defineRule({
  id: 'no-open-network-policy',
  title: 'NetworkPolicy rules name the peers or the ports that they allow',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#open-rules',
  rationale:
    'A rule that names neither peers nor ports opens again what the policy closed. A rule for stated ports is taken as meant for everyone, and open egress is only remarked on, as it says what leaving it out would do.',
  equivalents: ['trivy/KSV-0038'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy', 'extensions/NetworkPolicy'],

  *check({ resource }) {
    const policy = new NetworkPolicy(resource);
    for (const direction of ['Ingress', 'Egress'] satisfies Direction[]) {
      const { severity, allows } = WORDS[direction];
      for (const rule of policy.rules(direction)) {
        const at = openPlace(rule);
        if (at) yield { at, severity, message: `NetworkPolicy "${resource.name}" ${allows}.` };
      }
    }
  },
});

function openPlace(rule: PolicyRule): Field | undefined {
  if (!rule.allowsAnyPort) return undefined;
  if (rule.allowsAnyPeer) return rule.peers.exists ? rule.peers : rule.field;
  return rule.peers.items().find(isEverywhere);
}
