import rule from '../../../src/rules/fragile-rollouts/no-on-delete-update.js';
import { testRule } from '../../support/test-rule.js';

const workload = (kind: string, strategy: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: db }
spec:
  updateStrategy: ${strategy}
`;

testRule(rule, {
  valid: [
    { name: 'a rolling update', yaml: workload('StatefulSet', '{ type: RollingUpdate }') },
    { name: 'the default', yaml: workload('DaemonSet', '{}') },
    { name: 'a strategy of a wrong type', yaml: workload('DaemonSet', 'OnDelete') },
  ],
  invalid: [
    {
      name: 'a StatefulSet',
      yaml: workload('StatefulSet', '{ type: OnDelete }'),
      at: ['type: OnDelete'],
      message: ['StatefulSet "db" replaces its pods only after'],
      fixed: workload('StatefulSet', '{ type: RollingUpdate }'),
    },
    {
      name: 'a DaemonSet',
      yaml: workload('DaemonSet', '{ type: OnDelete }'),
      at: ['type: OnDelete'],
      fixed: workload('DaemonSet', '{ type: RollingUpdate }'),
    },
    {
      name: 'a DaemonSet with parameters',
      yaml: workload('DaemonSet', '{ type: "OnDelete", rollingUpdate: { maxUnavailable: 1 } }'),
      at: ['type: "OnDelete"'],
      fixed: workload('DaemonSet', '{ type: "OnDelete", rollingUpdate: { maxUnavailable: 1 } }').replace(
        '"OnDelete"',
        '"RollingUpdate"',
      ),
    },
  ],
});
