import rule from '../../../src/rules/insecure-workload-defaults/require-restricted-namespace.js';
import { testRule } from '../../support/test-rule.js';

const namespace = (labels: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: ${labels} }\n`;

testRule(rule, {
  valid: [
    { name: 'restricted', yaml: namespace('{ pod-security.kubernetes.io/enforce: restricted }') },
    { name: 'a level that is not final', yaml: namespace('{ pod-security.kubernetes.io/enforce: "${LEVEL}" }') },
    { name: 'a namespace of the system', yaml: namespace('{}').replace('shop', 'kube-system') },
  ],
  invalid: [
    {
      name: 'baseline',
      yaml: namespace('{ pod-security.kubernetes.io/enforce: baseline }'),
      at: ['pod-security.kubernetes.io/enforce: baseline'],
      message: ['"shop" does not enforce'],
    },
    { name: 'no label', yaml: namespace('{}'), at: ['labels'] },
    {
      name: 'restricted for warnings alone',
      yaml: namespace('{ pod-security.kubernetes.io/warn: restricted }'),
      at: ['labels'],
    },
  ],
});
