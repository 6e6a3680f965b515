import rule from '../../../src/rules/resource-starvation/no-impossible-metric.js';
import { testRule } from '../../support/test-rule.js';

const autoscaler = (metric: string, version = 'v2') => `apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 9
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  metrics:
    - ${metric}
`;

testRule(rule, {
  valid: [
    {
      name: 'a resource',
      yaml: autoscaler(
        '{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }',
      ),
    },
    {
      name: 'an amount for each pod',
      yaml: autoscaler(
        '{ type: Pods, pods: { metric: { name: rps }, target: { type: AverageValue, averageValue: 10 } } }',
      ),
    },
    {
      name: 'an old version, which had other fields',
      yaml: autoscaler('{ type: Resource, resource: { name: cpu, targetAverageUtilization: 70 } }', 'v2beta1'),
    },
    { name: 'a type that another program fills in', yaml: autoscaler("{ type: '${TYPE}' }") },
    { name: 'no target, which the schema reports', yaml: autoscaler('{ type: Resource, resource: { name: cpu } }') },
  ],
  invalid: [
    {
      name: 'two blocks',
      yaml: autoscaler('{ type: Resource, resource: { target: { averageValue: 1 } }, pods: {} }'),
      at: ['pods'],
      message: ['of type Resource with a block "pods"'],
    },
    {
      name: 'two amounts',
      yaml: autoscaler('{ type: Resource, resource: { target: { averageUtilization: 70, averageValue: 1 } } }'),
      at: ['averageValue: 1'],
      message: ['both averageUtilization and averageValue'],
    },
    {
      name: 'an amount of nothing',
      yaml: autoscaler('{ type: Pods, pods: { target: { averageValue: 0 } } }'),
      at: ['averageValue: 0'],
      message: ['sets averageValue to 0'],
    },
    {
      name: 'no block',
      yaml: autoscaler('{ type: Resource }'),
      at: ['type: Resource'],
      message: ['"web" has a metric of type Resource without its block "resource"'],
    },
    {
      name: 'the block of another type',
      yaml: autoscaler('{ type: Pods, resource: { name: cpu } }'),
      at: ['type: Pods'],
    },
    {
      name: 'a target for another type',
      yaml: autoscaler('{ type: Pods, pods: { target: { type: AverageValue, averageUtilization: 70 } } }'),
      at: ['target'],
      message: ['no averageValue'],
    },
    {
      name: 'a type in capitals',
      yaml: autoscaler('{ type: Resource, resource: { target: { type: UTILIZATION, averageUtilization: 70 } } }'),
      at: ['type: UTILIZATION'],
      message: ['target is of type "UTILIZATION", which does not exist'],
    },
    {
      name: 'a type that does not exist',
      yaml: autoscaler('{ type: CPU }'),
      at: ['type: CPU'],
      message: ['a metric of type "CPU", which does not exist'],
    },
    {
      name: 'a target without an amount',
      yaml: autoscaler('{ type: Object, object: { target: { type: Value } } }'),
      at: ['target'],
      message: ['no value or averageValue'],
    },
  ],
});
