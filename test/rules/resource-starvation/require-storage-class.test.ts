import rule from '../../../src/rules/resource-starvation/require-storage-class.js';
import { testRule } from '../../support/test-rule.js';

const claim = (spec: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { ${spec}resources: { requests: { storage: 1Gi } } }
`;

const set = (spec: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { ${spec}resources: { requests: { storage: 1Gi } } }
`;

testRule(rule, {
  valid: [
    { name: 'a class', yaml: claim('storageClassName: fast, ') },
    { name: 'no class on purpose', yaml: claim("storageClassName: '', ") },
    { name: 'a class in a template', yaml: set('storageClassName: fast, ') },
  ],
  invalid: [
    {
      name: 'no class',
      yaml: claim(''),
      at: ['spec'],
      message: ['PersistentVolumeClaim "data" names no storage class'],
    },
    { name: 'an empty class', yaml: claim('storageClassName: null, '), at: ['storageClassName: null'] },
    { name: 'a template', yaml: set(''), at: ['spec'], message: ['Claim template "data"'] },
  ],
});
