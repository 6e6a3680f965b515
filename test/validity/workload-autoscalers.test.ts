import { WORKLOAD_VALIDATORS } from '../../src/validity/workload-validators.js';
import { head, testValidators } from './validator-cases.js';

const TARGET = 'scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: a }';

testValidators(WORKLOAD_VALIDATORS, {
  head: head('autoscaling/v2', 'HorizontalPodAutoscaler'),
  valid: {
    'what may stand': `spec: { ${TARGET}, behavior: { scaleUp: { selectPolicy: Max, tolerance: 0, policies: [{ type: Pods }] }, scaleDown: { selectPolicy: Disabled } } }`,
    'the one kind without a group': 'spec: { scaleTargetRef: { kind: ReplicationController, name: a } }',
    'a resource of a container': `spec: { ${TARGET}, metrics: [{ containerResource: { name: a.b/gpu, container: c } }] }`,
    'no target, which the schema misses': 'spec: {}',
    'values from elsewhere':
      "spec: { scaleTargetRef: { apiVersion: '${V}', kind: '${K}', name: '${N}' }, behavior: { scaleUp: { selectPolicy: '${P}' } } }",
  },
  invalid: {
    'a target without a group': [
      'spec: { scaleTargetRef: { kind: Deployment, name: a } }',
      ['spec.scaleTargetRef.apiVersion', '"Deployment"'],
    ],
    'a target of the core group': [
      'spec: { scaleTargetRef: { apiVersion: v1, kind: Deployment, name: a } }',
      ['spec.scaleTargetRef.apiVersion', 'the API group'],
    ],
    'a target that cannot be': [
      'spec: { scaleTargetRef: { apiVersion: a/b/c, kind: D/e, name: a%b } }',
      ['spec.scaleTargetRef.kind', '"D/e"'],
      ['spec.scaleTargetRef.name', '"a%b"'],
      ['spec.scaleTargetRef.apiVersion', 'group and a version'],
    ],
    'metrics that cannot be': [
      `spec: { ${TARGET}, metrics: [{ pods: { metric: { name: a/b } } }, { external: { metric: {} } }, { resource: { target: { value: 0 } } }, { containerResource: { name: disk, container: A } }] }`,
      ['spec.metrics.0.pods.metric.name', '"a/b"'],
      ['spec.metrics.1.external.metric.name', 'needs "name"'],
      ['spec.metrics.2.resource.target.value', 'above zero'],
      ['spec.metrics.3.containerResource.container', 'DNS label'],
      ['spec.metrics.3.containerResource.name', '"disk"'],
    ],
    'an object that cannot be': [
      `spec: { ${TARGET}, metrics: [{ object: { metric: { name: a }, describedObject: { apiVersion: a/b/c, kind: B, name: c/d } } }] }`,
      ['spec.metrics.0.object.describedObject.name', '"c/d"'],
      ['spec.metrics.0.object.describedObject.apiVersion', '"a/b/c"'],
    ],
    'policies that cannot be': [
      `spec: { ${TARGET}, behavior: { scaleUp: { selectPolicy: '', policies: [] }, scaleDown: { selectPolicy: max, tolerance: -0.1, policies: [{ type: pods }] } } }`,
      ['spec.behavior.scaleUp.selectPolicy', '"Disabled"'],
      ['spec.behavior.scaleUp.policies', 'at least one policy'],
      ['spec.behavior.scaleDown.selectPolicy', '"max"'],
      ['spec.behavior.scaleDown.policies.0.type', '"Percent"'],
      ['spec.behavior.scaleDown.tolerance', '0 or more'],
    ],
  },
});
testValidators(
  WORKLOAD_VALIDATORS,
  {
    head: head('autoscaling/v2', 'HorizontalPodAutoscaler'),
    valid: { 'a target without a group': 'spec: { scaleTargetRef: { kind: Deployment, name: a } }' },
    invalid: {},
  },
  33,
);

testValidators(WORKLOAD_VALIDATORS, {
  head: head('autoscaling/v1', 'HorizontalPodAutoscaler'),
  valid: { 'a share': `spec: { ${TARGET}, targetCPUUtilizationPercentage: 1 }` },
  invalid: {
    'no share': [
      `spec: { ${TARGET}, targetCPUUtilizationPercentage: 0 }`,
      ['spec.targetCPUUtilizationPercentage', '1 or more'],
    ],
  },
});

testValidators(WORKLOAD_VALIDATORS, {
  head: head('policy/v1', 'PodDisruptionBudget'),
  valid: { 'a budget': 'spec: { selector: { matchLabels: { a: b } }, unhealthyPodEvictionPolicy: AlwaysAllow }' },
  invalid: {
    'what cannot be': [
      'spec: { selector: { matchLabels: { a: -b } }, unhealthyPodEvictionPolicy: "" }',
      ['spec.selector.matchLabels.a', '"-b"'],
      ['spec.unhealthyPodEvictionPolicy', '"IfHealthyBudget"'],
    ],
  },
});
