import { describe, expect, test } from 'vitest';
import { autoscalersOf, minimumReplicas } from '../../src/graph/minimum-replicas.js';
import { readSet } from './read-set.js';

const workload = (kind: string, spec: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web, namespace: shop }
spec: { ${spec} }
`;

const autoscaler = (kind: string, spec: string) => `---
apiVersion: ${kind === 'ScaledObject' ? 'keda.sh/v1alpha1' : kind.startsWith('Vertical') ? 'autoscaling.k8s.io/v1' : 'autoscaling/v2'}
kind: ${kind}
metadata: { name: scaler, namespace: shop }
spec: { ${spec} }
`;

const TARGET = 'scaleTargetRef: { kind: Deployment, name: web }';

describe('minimumReplicas', () => {
  test.each([
    ['no number', workload('Deployment', ''), 1],
    ['a number', workload('StatefulSet', 'replicas: 3'), 3],
    ['zero', workload('ReplicaSet', 'replicas: 0'), 0],
    ['a number that is not final', workload('Deployment', "replicas: '${N}'"), undefined],
    ['pods on each node', workload('DaemonSet', ''), undefined],
    [
      'an autoscaler',
      workload('Deployment', 'replicas: 9') + autoscaler('HorizontalPodAutoscaler', `minReplicas: 4, ${TARGET}`),
      4,
    ],
    [
      'an autoscaler without a minimum',
      workload('Deployment', 'replicas: 9') + autoscaler('HorizontalPodAutoscaler', TARGET),
      1,
    ],
    [
      'KEDA',
      workload('Deployment', 'replicas: 9') +
        autoscaler('ScaledObject', 'scaleTargetRef: { name: web }, minReplicaCount: 2'),
      2,
    ],
    [
      'KEDA without a minimum',
      workload('Deployment', 'replicas: 9') + autoscaler('ScaledObject', 'scaleTargetRef: { name: web }'),
      0,
    ],
    [
      'KEDA for another',
      workload('Deployment', 'replicas: 9') + autoscaler('ScaledObject', 'scaleTargetRef: { name: api }'),
      9,
    ],
    [
      'a vertical autoscaler',
      workload('Deployment', 'replicas: 9') +
        autoscaler('VerticalPodAutoscaler', 'targetRef: { kind: Deployment, name: web }'),
      9,
    ],
  ])('of %s', (_, yaml, expected) => {
    const graph = readSet(yaml);
    expect(minimumReplicas(graph, graph.resources[0]!)).toBe(expected);
  });

  test('only horizontal autoscalers count as such', () => {
    const graph = readSet(
      workload('Deployment', '') +
        autoscaler('HorizontalPodAutoscaler', TARGET) +
        autoscaler('VerticalPodAutoscaler', 'targetRef: { kind: Deployment, name: web }'),
    );
    expect(autoscalersOf(graph, graph.resources[0]!).map(({ kind }) => kind)).toEqual(['HorizontalPodAutoscaler']);
  });
});
