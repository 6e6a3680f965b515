import { describe, expect, test } from 'vitest';
import { hasForeignPolicy, isIsolated, policiesOf, rulesFor } from '../../src/graph/network-isolation.js';
import type { Direction } from '../../src/resources/network-policy.js';
import { one, readSet } from './read-set.js';

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

const policy = (spec: string, name = 'policy', apiVersion = 'networking.k8s.io/v1') => `---
apiVersion: ${apiVersion}
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec: ${spec}
`;

/** How many rules let connections through, or `open` where no policy isolates the pod. */
function counted(yaml: string, direction: Direction): number | 'open' {
  const graph = readSet(POD + yaml);
  const pod = one(graph, 'Pod/web');
  return isIsolated(graph, pod, direction) ? [...rulesFor(graph, pod, direction)].length : 'open';
}

describe('policies isolate a pod', () => {
  test.each<[string, string, number | 'open', number | 'open']>([
    ['nothing', '', 'open', 'open'],
    ['no policyTypes and no rules', policy('{ podSelector: {} }'), 0, 'open'],
    ['no policyTypes, ingress rules', policy('{ podSelector: {}, ingress: [{}, {}] }'), 2, 'open'],
    ['no policyTypes, egress rules', policy('{ podSelector: {}, egress: [{}] }'), 0, 1],
    ['policyTypes with both', policy('{ podSelector: {}, policyTypes: [Ingress, Egress] }'), 0, 0],
    ['policyTypes with Egress alone', policy('{ podSelector: {}, policyTypes: [Egress], ingress: [{}] }'), 'open', 0],
    [
      'two policies, whose rules add up',
      policy('{ podSelector: {}, ingress: [] }') +
        policy('{ podSelector: { matchLabels: { app: web } }, ingress: [{}] }', 'b'),
      1,
      'open',
    ],
    ['a policy of Calico', policy('{ podSelector: {} }', 'a', 'projectcalico.org/v3'), 'open', 'open'],
    ['a policy for other pods', policy('{ podSelector: { matchLabels: { app: api } } }'), 'open', 'open'],
  ])('%s', (_, yaml, ingress, egress) => {
    expect([counted(yaml, 'Ingress'), counted(yaml, 'Egress')]).toEqual([ingress, egress]);
  });
});

test('the policies of a pod are those that select it', () => {
  const graph = readSet(
    POD + policy('{ podSelector: {} }', 'all') + policy('{ podSelector: { matchLabels: { app: api } } }', 'api'),
  );
  expect(policiesOf(graph, one(graph, 'Pod/web')).map(({ name }) => name)).toEqual(['all']);
});

test('policies of network plugins count in their namespace, or everywhere', () => {
  const cilium = (kind: string, metadata: string) =>
    `---\napiVersion: cilium.io/v2\nkind: ${kind}\nmetadata: ${metadata}\nspec: {}\n`;
  const inShop = readSet(POD + cilium('CiliumNetworkPolicy', '{ name: a, namespace: shop }'));
  expect([hasForeignPolicy(inShop, 'shop'), hasForeignPolicy(inShop, 'data')]).toEqual([true, false]);
  const wide = readSet(POD + cilium('CiliumClusterwideNetworkPolicy', '{ name: a }'));
  expect(hasForeignPolicy(wide, 'data')).toBe(true);
});
