import type { Field } from '../../documents/field.js';
import { escapesPolicies, hasForeignPolicy, isIsolated, policiesOf } from '../../graph/network-isolation.js';
import { isGapExplained } from '../../graph/policy-gaps.js';
import { type Direction, isEverywhere, NetworkPolicy, type PolicyRule } from '../../resources/network-policy.js';
import { POD_CARRYING_KINDS } from '../../resources/pod-template-paths.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type Problem, type Targets } from '../rule.js';

const DIRECTIONS: readonly Direction[] = ['Ingress', 'Egress'];
const OPENED = {
  Ingress: { severity: 'warning', words: 'lets everyone in' },
  Egress: { severity: 'info', words: 'lets its pods connect to every address' },
} as const;

/** A pod is isolated in a direction while any policy that selects it governs that direction (Network Policies). */
export default defineRule({
  id: 'no-lost-network-policy',
  title: 'Changes take the isolation of no pod away',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#exposure-that-a-change-adds',
  rationale:
    'A policy that is deleted, selects other pods now or leaves a direction out opens pods that were closed, and nothing in their manifests shows it; so does a rule that named its peers and no longer does.',
  equivalents: [],
  fixable: false,
  absence: true,
  outranks: ['require-network-policy', 'require-egress-policy', 'no-open-network-policy'],
  scope: 'change',
  kinds: [...POD_CARRYING_KINDS, 'networking.k8s.io/NetworkPolicy'],

  *check(target) {
    const { resource, before } = target;
    if (hasForeignPolicy(target.graph, resource.namespace)) return;
    if (resource.pod && before.pod) yield* lostIsolation(target);
    else if (resource.kind === 'NetworkPolicy') yield* openedRules(resource, before);
  },
});

function* lostIsolation({ resource, before, graph, graphBefore }: Targets['change']): Iterable<Problem> {
  if (!resource.pod || escapesPolicies(resource.pod) || isGapExplained(graph, resource.namespace)) return;
  const lost = DIRECTIONS.filter(
    (direction) => isIsolated(graphBefore, before, direction) && !isIsolated(graph, resource, direction),
  );
  const policy = policiesOf(graphBefore, before).find((candidate) =>
    lost.some((direction) => candidate.isolates(direction)),
  );
  if (!policy) return;
  const directions = lost.map((direction) => direction.toLowerCase()).join(' and ');
  const message = `Pods of ${resource.kind} "${resource.name}" are no longer isolated for ${directions}; NetworkPolicy "${policy.name}" did so before.`;
  yield { at: resource.at('metadata', 'name'), message };
}

function* openedRules(resource: Resource, before: Resource): Iterable<Problem> {
  const [old, now] = [new NetworkPolicy(before), new NetworkPolicy(resource)];
  for (const direction of DIRECTIONS) {
    if (!old.isolates(direction) || old.rules(direction).some(openPlace)) continue;
    const { severity, words } = OPENED[direction];
    for (const rule of now.rules(direction)) {
      const at = openPlace(rule);
      if (!at) continue;
      const ports = rule.allowsAnyPort ? 'on every port' : 'on the ports that it lists';
      yield {
        at,
        severity,
        message: `NetworkPolicy "${resource.name}" ${words} ${ports}, and did not before.`,
      };
    }
  }
}

function openPlace(rule: PolicyRule): Field | undefined {
  if (rule.allowsAnyPeer) return rule.peers.exists ? rule.peers : rule.field;
  return rule.peers.items().find(isEverywhere);
}
