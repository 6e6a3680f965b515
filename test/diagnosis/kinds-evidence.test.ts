import { describe, expect, it } from 'vitest';
import { kindsEvidence } from '../../src/diagnosis/kinds-evidence.js';

const of = (kind: string, apiVersion = 'v1') =>
  kindsEvidence([{ apiVersion, kind, name: 'x' }])
    .map(({ mode }) => mode)
    .sort();

describe('kinds', () => {
  it.each([
    ['Deployment', ['fragile-rollouts', 'insecure-workload-defaults', 'resource-starvation']],
    ['CronJob', ['insecure-workload-defaults', 'resource-starvation']],
    ['Ingress', ['network-exposure']],
    ['NetworkPolicy', ['network-exposure']],
    ['ClusterRoleBinding', ['privilege-sprawl']],
    ['Secret', ['privilege-sprawl']],
    ['PodDisruptionBudget', ['resource-starvation']],
    ['ConfigMap', []],
    ['Widget', []],
  ])('%s', (kind, expected) => {
    expect(of(kind)).toEqual(expected);
  });
});

describe('versions', () => {
  it.each([
    ['extensions/v1beta1', true],
    ['networking.k8s.io/v1beta1', true],
    ['autoscaling/v2beta2', true],
    ['apps/v1', false],
    ['autoscaling/v2', false],
    ['argoproj.io/v1alpha1', false],
  ])('%s is drift: %s', (apiVersion, expected) => {
    expect(of('Widget', apiVersion).includes('api-drift')).toBe(expected);
  });
});

it('equal kinds count once', () => {
  const pods = [1, 2, 3].map((number) => ({ apiVersion: 'v1', kind: 'Service', name: `s${number}` }));
  expect(kindsEvidence(pods)).toHaveLength(1);
});
