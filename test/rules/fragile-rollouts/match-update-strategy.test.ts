import rule from '../../../src/rules/fragile-rollouts/match-update-strategy.js';
import { testRule } from '../../support/test-rule.js';

const workload = (kind: string, strategy: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
  ${kind === 'Deployment' ? 'strategy' : 'updateStrategy'}:
${strategy}`;

testRule(rule, {
  valid: [
    { name: 'a surge alone', yaml: workload('Deployment', '    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }\n') },
    {
      name: 'no surge, and the default beside it',
      yaml: workload('Deployment', '    rollingUpdate: { maxSurge: 0 }\n'),
    },
    {
      name: 'no surge written and nothing less, where a surge is the default',
      yaml: workload('Deployment', '    rollingUpdate: { maxUnavailable: 0 }\n'),
    },
    { name: 'Recreate alone', yaml: workload('Deployment', '    type: Recreate\n    rollingUpdate: null\n') },
    { name: 'a surge above all of them', yaml: workload('Deployment', '    rollingUpdate: { maxSurge: 150% }\n') },
    {
      name: 'parameters that a DaemonSet keeps for later',
      yaml: workload('DaemonSet', '    type: OnDelete\n    rollingUpdate: { maxUnavailable: 1 }\n'),
    },
    {
      name: 'a DaemonSet with a surge',
      yaml: workload('DaemonSet', '    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }\n'),
    },
    {
      name: 'a partition',
      yaml: workload('StatefulSet', '    type: RollingUpdate\n    rollingUpdate: { partition: 2 }\n'),
    },
    {
      name: 'a value that is not final',
      yaml: workload('DaemonSet', '    rollingUpdate: { maxSurge: "${SURGE}", maxUnavailable: 0 }\n'),
    },
    { name: 'a strategy of a wrong type', yaml: workload('Deployment', '    - type: Recreate\n') },
  ],
  invalid: [
    {
      name: 'parameters beside Recreate',
      yaml: workload('Deployment', '    type: Recreate\n    rollingUpdate:\n      maxSurge: 1\n'),
      at: ['rollingUpdate'],
      message: ['Deployment "web" sets rollingUpdate beside the type Recreate'],
      fixed: workload('Deployment', '    type: Recreate\n'),
    },
    {
      name: 'parameters beside OnDelete',
      yaml: workload('StatefulSet', '    type: OnDelete\n    rollingUpdate:\n      partition: 0\n'),
      at: ['rollingUpdate'],
      fixed: workload('StatefulSet', '    type: OnDelete\n'),
    },
    {
      name: 'neither more nor less',
      yaml: workload('Deployment', '    rollingUpdate: { maxSurge: 0%, maxUnavailable: 0 }\n'),
      at: ['maxUnavailable: 0'],
      fixed: workload('Deployment', '    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }\n'),
    },
    {
      name: 'neither more nor less in a DaemonSet',
      yaml: workload('DaemonSet', '    rollingUpdate: { maxUnavailable: 0 }\n'),
      at: ['maxUnavailable: 0'],
      fixed: workload('DaemonSet', '    rollingUpdate: { maxUnavailable: 1 }\n'),
    },
    {
      name: 'no surge written in a DaemonSet either',
      yaml: workload('DaemonSet', '    rollingUpdate: { maxSurge: 0, maxUnavailable: 0% }\n'),
      at: ['maxUnavailable: 0%'],
      fixed: workload('DaemonSet', '    rollingUpdate: { maxSurge: 0, maxUnavailable: 1 }\n'),
    },
    {
      name: 'a surge beside the default in a DaemonSet',
      yaml: workload('DaemonSet', '    rollingUpdate: { maxSurge: 1 }\n'),
      at: ['maxSurge: 1'],
      message: ['maxUnavailable is 1, the default'],
      fixed: workload('DaemonSet', '    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }\n'),
    },
    {
      name: 'more than all',
      yaml: workload('Deployment', '    rollingUpdate: { maxUnavailable: 150% }\n'),
      at: ['maxUnavailable: 150%'],
      fixed: null,
    },
  ],
});
