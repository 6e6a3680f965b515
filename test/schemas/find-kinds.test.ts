import { describe, expect, test } from 'vitest';
import { findKinds } from '../../src/schemas/find-kinds.js';

const names = (name: string, release = '1.36') =>
  findKinds(name, release).map(({ group, version, kind }) => `${group}/${version} ${kind}`);

describe('findKinds', () => {
  test.each([
    ['Deployment', 'apps/v1 Deployment'],
    ['deployment', 'apps/v1 Deployment'],
    ['DEPLOYMENT', 'apps/v1 Deployment'],
    ['deployments', 'apps/v1 Deployment'],
    ['Deploymnet', 'apps/v1 Deployment'],
    ['NetworkPolicies', 'networking.k8s.io/v1 NetworkPolicy'],
    ['Ingres', 'networking.k8s.io/v1 Ingress'],
    ['ConfigMaps', '/v1 ConfigMap'],
    ['StatefullSet', 'apps/v1 StatefulSet'],
    ['PodDisruptionBuget', 'policy/v1 PodDisruptionBudget'],
    ['HorizontalPodAutoscaler', 'autoscaling/v2 HorizontalPodAutoscaler'],
    ['Event', '/v1 Event'],
    ['pod', '/v1 Pod'],
  ])('takes %s for %s', (name, best) => {
    expect(names(name)[0]).toBe(best);
  });

  test.each(['Prometheus', 'Always', 'x', '', 'Rollout', 'Application', '__proto__'])(
    'takes "%s" for nothing',
    (name) => {
      expect(names(name)).toEqual([]);
    },
  );

  test('puts served and stable versions first, as the release has them', () => {
    expect(names('HorizontalPodAutoscaler', '1.22')).toEqual([
      'autoscaling/v1 HorizontalPodAutoscaler',
      'autoscaling/v2beta2 HorizontalPodAutoscaler',
      'autoscaling/v2beta1 HorizontalPodAutoscaler',
    ]);
    expect(names('Deployment', '1.14')[0]).toBe('apps/v1 Deployment');
    expect(names('VolumeAttributesClass', '1.30')).toEqual(['storage.k8s.io/v1alpha1 VolumeAttributesClass']);
  });
});
