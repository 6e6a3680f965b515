import rule from '../../../src/rules/fragile-rollouts/require-topology-spread.js';
import { testRule } from '../../support/test-rule.js';

const workload = (spec: string, pod = '', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
${spec}  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: app
          image: registry.example.com/app:1.2.3
${pod}`;
const SPREAD = `      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app: web
`;

testRule(rule, {
  valid: [
    { name: 'containers of an overlay', yaml: workload('  replicas: 3\n').replace(/ +image: .*\n/, '') },
    { name: 'a spread', yaml: workload('  replicas: 3\n', SPREAD) },
    {
      name: 'an anti-affinity',
      yaml: workload(
        '  replicas: 3\n',
        '      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }\n',
      ),
    },
    { name: 'one replica', yaml: workload('  replicas: 1\n') },
    { name: 'the default, which is one', yaml: workload('') },
    { name: 'a number that is not final', yaml: workload('  replicas: ${REPLICAS}\n') },
    {
      name: 'a part of an overlay',
      yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3, template: { spec: { priorityClassName: high } } }\n',
    },
  ],
  invalid: [
    {
      name: 'several replicas',
      yaml: workload('  replicas: 3\n'),
      at: ['spec'],
      message: ['The 3 replicas of Deployment "web"'],
      fixed: workload('  replicas: 3\n', SPREAD),
    },
    {
      name: 'a StatefulSet',
      yaml: workload('  replicas: 2\n', '', 'StatefulSet'),
      at: ['spec'],
      fixed: workload('  replicas: 2\n', SPREAD, 'StatefulSet'),
    },
    {
      name: 'an affinity to something else',
      yaml: workload('  replicas: 2\n', '      affinity: { nodeAffinity: {} }\n'),
      at: ['spec'],
      fixed: workload('  replicas: 2\n', `      affinity: { nodeAffinity: {} }\n${SPREAD}`),
    },
    {
      name: 'an empty list',
      yaml: workload('  replicas: 2\n', '      topologySpreadConstraints: []\n').replace(
        '  selector:\n    matchLabels:\n      app: web\n',
        '',
      ),
      at: ['topologySpreadConstraints'],
      fixed: null,
    },
  ],
});
