import rule from '../../../src/rules/fragile-rollouts/require-single-pod-claim.js';
import { testRule } from '../../support/test-rule.js';

const claim = (modes: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: ${modes}
`;
const statefulSet = (modes: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: ${modes} } }]
`;

testRule(rule, {
  valid: [
    { name: 'one pod', yaml: claim('[ReadWriteOncePod]') },
    { name: 'many writers', yaml: claim('[ReadWriteMany]') },
    { name: 'a choice', yaml: claim('[ReadWriteOnce, ReadWriteMany]') },
    { name: 'no modes', yaml: claim('[]') },
    { name: 'an older release', yaml: claim('[ReadWriteOnce]'), release: '1.28' },
  ],
  invalid: [
    {
      name: 'one node',
      yaml: claim('[ReadWriteOnce]'),
      at: ['accessModes'],
      message: ['The claim "data" may be written by every pod of a node'],
      fixed: claim('[ ReadWriteOncePod ]'),
    },
    {
      name: 'in block style',
      yaml: claim('\n    - ReadWriteOnce'),
      at: ['accessModes'],
      fixed: claim('\n    - ReadWriteOncePod').replace('accessModes: ', 'accessModes:'),
    },
    {
      name: 'a template',
      yaml: statefulSet('[ReadWriteOnce]'),
      at: ['accessModes'],
      fixed: statefulSet('[ ReadWriteOncePod ]'),
    },
  ],
});
