import { describe, expect, test } from 'vitest';
import { containerRanges, defaultAmount } from '../../src/graph/limit-ranges.js';
import { omission } from '../../src/graph/omitted-amounts.js';
import { readSet } from './read-set.js';

const set = (limit: string, namespace = 'shop') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: ${namespace} }
spec: { limits: [${limit}] }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: team, namespace: shop }
spec: { hard: { memory: 8Gi, limits.cpu: 8 } }
`;

describe('what a LimitRange fills in', () => {
  test.each([
    [
      'requests',
      '{ type: Container, defaultRequest: { cpu: 1 }, default: { cpu: 2 }, max: { cpu: 3 }, min: { cpu: 4 } }',
      1,
    ],
    ['requests', '{ type: Container, default: { cpu: 2 }, max: { cpu: 3 }, min: { cpu: 4 } }', 2],
    ['requests', '{ type: Container, max: { cpu: 3 }, min: { cpu: 4 } }', 3],
    ['requests', '{ type: Container, min: { cpu: 4 } }', 4],
    ['limits', '{ type: Container, defaultRequest: { cpu: 1 }, max: { cpu: 3 }, min: { cpu: 4 } }', 3],
    ['limits', '{ type: Container, defaultRequest: { cpu: 1 }, min: { cpu: 4 } }', undefined],
  ] as const)('for %s by %s', (list, limit, expected) => {
    const graph = readSet(set(limit));
    const [range] = containerRanges(graph, graph.resources[0]!);
    expect(defaultAmount(range!, list, 'cpu')?.value).toBe(expected);
  });

  test.each([
    ['of another type', set('{ type: Pod, max: { cpu: 1 } }')],
    ['of another namespace', set('{ type: Container, max: { cpu: 1 } }', 'other')],
  ])('is nothing %s', (_, yaml) => {
    const graph = readSet(yaml);
    expect(containerRanges(graph, graph.resources[0]!)).toEqual([]);
  });
});

describe('an omitted amount', () => {
  test.each([
    ['requests.memory', 'refused', 'team'],
    ['limits.cpu', 'defaulted', 'defaults'],
    ['limits.memory', undefined, undefined],
  ] as const)('%s is %s', (amount, fate, by) => {
    const graph = readSet(set('{ type: Container, default: { cpu: 1 } }'));
    const found = omission(graph, graph.resources[0]!, amount);
    expect([found?.fate, found?.by.name]).toEqual([fate, by]);
  });
});
