import type { Field } from '../../documents/field.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Fields that the API reference marks deprecated, and that stay in the API for good. */
export default defineRule({
  id: 'no-deprecated-field',
  title: 'Objects do without fields and values that the API reference calls deprecated',
  severity: 'info',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#deprecated-settings',
  rationale:
    'They are under-specified or on their way out of the providers and controllers that honour them; what replaces them is portable. They still work, so they are only mentioned.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service', '/PersistentVolume'],

  *check({ resource, minor }) {
    for (const { at, message } of deprecated(resource, minor)) if (at.exists) yield { at, message };
  },
});

function deprecated(resource: Resource, minor: number): { at: Field; message: string }[] {
  const loadBalancerIP = resource.at('spec', 'loadBalancerIP');
  if (resource.kind === 'Service' && minor >= 24) {
    return [
      {
        at: loadBalancerIP,
        message:
          '"loadBalancerIP" is deprecated since Kubernetes 1.24; use the annotation of the load balancer\'s provider.',
      },
    ];
  }
  const policy = resource.at('spec', 'persistentVolumeReclaimPolicy');
  if (resource.kind === 'PersistentVolume' && policy.value === 'Recycle') {
    return [{ at: policy, message: 'The reclaim policy "Recycle" is deprecated; use dynamic provisioning.' }];
  }
  return [];
}
