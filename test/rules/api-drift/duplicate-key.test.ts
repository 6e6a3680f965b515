import rule from '../../../src/rules/api-drift/duplicate-key.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n${spec}`;

testRule(rule, {
  valid: [
    {
      name: 'the same key in two maps',
      yaml: pod('  containers:\n    - name: a\n      image: a:1\n    - name: b\n      image: b:1\n'),
    },
    {
      name: 'a merge key beside an own one',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x, labels: &l { a: b }, annotations: { <<: *l, a: c } }\n',
    },
  ],
  invalid: [
    { name: 'two values', yaml: pod('  hostIPC: false\n  hostIPC: true\n'), at: ['hostIPC'] },
    { name: 'twice the same value', yaml: pod('  hostPID: false\n  hostPID: false\n'), at: ['hostPID'] },
    {
      name: 'two maps',
      yaml: pod('  securityContext: { runAsNonRoot: true }\n  containers: []\n  securityContext: {}\n'),
      at: ['securityContext'],
    },
    { name: 'a flow map', yaml: pod('  nodeSelector: { a: b, a: c }\n'), at: ['a'] },
  ],
});
