import rule from '../../../src/rules/fragile-rollouts/no-empty-revision-history.js';
import { testRule } from '../../support/test-rule.js';

const workload = (spec: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
${spec}  minReadySeconds: 5
`;

testRule(rule, {
  valid: [
    { name: 'the default', yaml: workload('') },
    { name: 'a few', yaml: workload('  revisionHistoryLimit: 3\n') },
    { name: 'a number that is not final', yaml: workload('  revisionHistoryLimit: ${LIMIT}\n') },
  ],
  invalid: [
    {
      name: 'a Deployment',
      yaml: workload('  revisionHistoryLimit: 0\n'),
      at: ['revisionHistoryLimit: 0'],
      message: ['Deployment "web" keeps no revision'],
      fixed: workload(''),
    },
    {
      name: 'a StatefulSet',
      yaml: workload('  revisionHistoryLimit: 0\n', 'StatefulSet'),
      at: ['revisionHistoryLimit: 0'],
      fixed: workload('', 'StatefulSet'),
    },
    {
      name: 'a DaemonSet',
      yaml: workload('  revisionHistoryLimit: 0\n', 'DaemonSet'),
      at: ['revisionHistoryLimit: 0'],
      fixed: workload('', 'DaemonSet'),
    },
  ],
});
