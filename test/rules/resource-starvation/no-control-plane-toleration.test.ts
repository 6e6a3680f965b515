import rule from '../../../src/rules/resource-starvation/no-control-plane-toleration.js';
import { testRule } from '../../support/test-rule.js';

const pod = (toleration: string, namespace = 'shop', spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ${namespace} }
spec:${spec}
  tolerations:
    - ${toleration}
  containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
`;

const CONTROL_PLANE = '{ key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule }';

testRule(rule, {
  valid: [
    { name: 'another taint', yaml: pod('{ key: gpu, operator: Exists }') },
    {
      name: 'what keeps the cluster running',
      yaml: pod(CONTROL_PLANE, 'kube-system', '\n  priorityClassName: system-cluster-critical'),
    },
  ],
  invalid: [
    {
      name: 'the taint',
      yaml: pod(CONTROL_PLANE),
      at: [CONTROL_PLANE],
      message: ['The pod tolerates the taint'],
      fixed: pod(CONTROL_PLANE).replace(
        'tolerations:\n    - { key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule }\n  containers',
        'containers',
      ),
    },
    {
      name: 'the taint of old',
      yaml: pod('{ key: node-role.kubernetes.io/master, effect: NoSchedule }'),
      at: ['{ key: node-role.kubernetes.io/master, effect: NoSchedule }'],
      fixed: pod('{ key: node-role.kubernetes.io/master, effect: NoSchedule }').replace(
        'tolerations:\n    - { key: node-role.kubernetes.io/master, effect: NoSchedule }\n  containers',
        'containers',
      ),
    },
    { name: 'every taint', yaml: pod('{ operator: Exists }'), at: ['{ operator: Exists }'] },
  ],
});
