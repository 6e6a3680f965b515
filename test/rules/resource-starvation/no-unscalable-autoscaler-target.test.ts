import rule from '../../../src/rules/resource-starvation/no-unscalable-autoscaler-target.js';
import { testRule } from '../../support/test-rule.js';

const autoscaler = (target: string) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 9
  scaleTargetRef:
${target}`;

const DEPLOYMENT = '    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n';

testRule(rule, {
  valid: [
    { name: 'a Deployment', yaml: autoscaler(DEPLOYMENT) },
    { name: 'an old version of the right group', yaml: autoscaler(DEPLOYMENT.replace('v1', 'v1beta2')) },
    {
      name: 'a ReplicationController, which has no group',
      yaml: autoscaler('    kind: ReplicationController\n    name: web\n'),
    },
    {
      name: 'a custom resource',
      yaml: autoscaler('    apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    name: web\n'),
    },
    { name: 'a version that another program fills in', yaml: autoscaler(DEPLOYMENT.replace('apps/v1', "'${API}'")) },
    { name: 'no target', yaml: autoscaler('').replace('  scaleTargetRef:\n', '') },
  ],
  invalid: [
    {
      name: 'no API group',
      yaml: autoscaler(DEPLOYMENT.replace('apps/v1', 'v1')),
      at: ['apiVersion: v1'],
      message: ['"web" looks for Deployment in API version "v1" and not in apps/v1'],
      rejected: [true],
      fixed: autoscaler(DEPLOYMENT),
    },
    {
      name: 'no API group in a release that takes it',
      yaml: autoscaler(DEPLOYMENT.replace('apps/v1', 'v1')),
      release: '1.33',
      at: ['apiVersion: v1'],
      rejected: [false],
      fixed: autoscaler(DEPLOYMENT),
    },
    {
      name: 'no API version',
      yaml: autoscaler('    kind: StatefulSet\n    name: web\n'),
      at: ['scaleTargetRef'],
      message: ['in no API version and not in apps/v1'],
      fixed: autoscaler('    kind: StatefulSet\n    name: web\n    apiVersion: apps/v1\n'),
    },
    {
      name: 'a group of old',
      yaml: autoscaler(DEPLOYMENT.replace('apps/v1', 'extensions/v1beta1')),
      at: ['apiVersion: extensions/v1beta1'],
      rejected: [false],
      fixed: autoscaler(DEPLOYMENT),
    },
    {
      name: 'a kind without a scale',
      yaml: autoscaler(DEPLOYMENT.replace('Deployment', 'DaemonSet')),
      at: ['kind: DaemonSet'],
      message: ['scales a DaemonSet, which has no scale'],
      fixed: null,
    },
    {
      name: 'a Pod, before its missing group is refused',
      release: '1.33',
      yaml: autoscaler(DEPLOYMENT.replace('Deployment', 'Pod').replace('apps/v1', 'v1')),
      at: ['kind: Pod'],
      fixed: null,
    },
  ],
});
