import rule from '../../../src/rules/fragile-rollouts/no-replica-reset.js';
import { documents } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const API = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 4
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: app, image: registry.example.com/api:1.0.0 }] }
`;

const AUTOSCALER = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: api }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
  minReplicas: 3
  maxReplicas: 9
`;

const FREE = API.replace('  replicas: 4\n', '');

testRule(rule, {
  valid: [
    { name: 'replicas that stay beside the autoscaler', before: API, yaml: documents(API, AUTOSCALER) },
    { name: 'replicas left out without an autoscaler', before: API, yaml: FREE },
    { name: 'one replica', before: API.replace('4', '1'), yaml: documents(FREE, AUTOSCALER) },
    { name: 'replicas that were left out before', before: FREE, yaml: documents(FREE, AUTOSCALER) },
  ],
  invalid: [
    {
      name: 'replicas left out as the autoscaler comes',
      before: API,
      yaml: documents(FREE, AUTOSCALER),
      at: ['name: api'],
      message: ['which were 4: applied on the client, it falls to 1 until HorizontalPodAutoscaler "api" acts'],
    },
    {
      name: 'replicas left out beside an autoscaler',
      before: documents(API, AUTOSCALER),
      yaml: documents(FREE, AUTOSCALER),
      at: ['name: api'],
    },
    {
      name: 'null for replicas',
      before: API,
      yaml: documents(API.replace('4', 'null'), AUTOSCALER),
      at: ['name: api'],
    },
    {
      name: 'a StatefulSet',
      before: API.replace('Deployment', 'StatefulSet'),
      yaml: documents(FREE, AUTOSCALER).replaceAll('Deployment', 'StatefulSet'),
      at: ['name: api'],
    },
  ],
});
