import { describe, expect, test } from 'vitest';
import { lifecycle } from '../../src/schemas/lifecycle.js';

describe('the lifecycle of', () => {
  test.each([
    [
      'extensions',
      'v1beta1',
      'Ingress',
      { firstSeen: '<=1.14', deprecatedIn: '1.14', removedIn: '1.22', replacement: 'networking.k8s.io/v1' },
    ],
    [
      'extensions',
      'v1beta1',
      'Deployment',
      { removedIn: '1.16', replacement: 'apps/v1', plural: 'deployments', namespaced: true },
    ],
    ['policy', 'v1beta1', 'PodDisruptionBudget', { deprecatedIn: '1.21', removedIn: '1.25', replacement: 'policy/v1' }],
    ['batch', 'v1', 'CronJob', { firstSeen: '1.21' }],
    [
      'flowcontrol.apiserver.k8s.io',
      'v1beta3',
      'FlowSchema',
      { firstSeen: '1.26', removedIn: '1.32', replacement: 'flowcontrol.apiserver.k8s.io/v1' },
    ],
    ['apps', 'v1beta1', 'ReplicaSet', { removedIn: '1.16', replacement: 'apps/v1' }],
  ])('%s/%s %s', (group, version, kind, expected) => {
    expect(lifecycle(group, version, kind)).toMatchObject(expected);
  });

  test('a kind that stays has no end', () => {
    expect(lifecycle('apps', 'v1', 'Deployment')).toEqual({
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
      plural: 'deployments',
      namespaced: true,
      firstSeen: '<=1.14',
    });
  });

  test('a removed kind without a named replacement leads to the newest version of the same kind', () => {
    expect(lifecycle('authorization.k8s.io', 'v1beta1', 'SubjectAccessReview')?.replacement).toBe(
      'authorization.k8s.io/v1',
    );
    expect(lifecycle('apps', 'v1beta1', 'ControllerRevision')?.replacement).toBe('apps/v1');
    expect(lifecycle('policy', 'v1beta1', 'PodSecurityPolicy')?.replacement).toBeUndefined();
    expect(lifecycle('settings.k8s.io', 'v1alpha1', 'PodPreset')?.replacement).toBeUndefined();
  });

  test('a kind is deprecated no sooner than it exists', () => {
    expect(lifecycle('flowcontrol.apiserver.k8s.io', 'v1beta3', 'FlowSchema')?.deprecatedIn).not.toBe('1.24');
  });
});
