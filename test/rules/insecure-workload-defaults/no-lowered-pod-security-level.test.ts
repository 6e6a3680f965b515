import rule from '../../../src/rules/insecure-workload-defaults/no-lowered-pod-security-level.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: shop
    pod-security.kubernetes.io/enforce: restricted
`;

const LINE = '    pod-security.kubernetes.io/enforce: restricted\n';

testRule(rule, {
  valid: [
    { name: 'a higher level', ...change(NAMESPACE.replace('restricted', 'baseline'), 'baseline', 'restricted') },
    { name: 'a namespace that enforced nothing', ...change(NAMESPACE.replace(LINE, ''), 'team: shop', 'team: shops') },
    { name: 'a level that is filled in', ...change(NAMESPACE, 'restricted', `'\${LEVEL}'`) },
    { name: 'a level that does not exist, which another rule reports', ...change(NAMESPACE, 'restricted', 'strict') },
    {
      name: 'privileged, which enforces nothing, left out',
      before: NAMESPACE.replace('restricted', 'privileged'),
      yaml: NAMESPACE.replace(LINE, ''),
    },
  ],
  invalid: [
    {
      name: 'baseline after restricted',
      ...change(NAMESPACE, 'restricted', 'baseline'),
      at: ['pod-security.kubernetes.io/enforce: baseline'],
      message: ['Namespace "shop" enforces baseline, and enforced restricted before.'],
    },
    {
      name: 'privileged after baseline',
      ...change(NAMESPACE.replace('restricted', 'baseline'), 'baseline', 'privileged'),
      at: ['pod-security.kubernetes.io/enforce: privileged'],
    },
    {
      name: 'a label that is gone',
      ...change(NAMESPACE, LINE, ''),
      at: ['labels'],
      message: ['enforces no Pod Security Standard any more, and enforced restricted before'],
    },
    {
      name: 'all labels gone',
      before: NAMESPACE,
      yaml: NAMESPACE.replace(/ {2}labels:\n(?: {4}.*\n)+/, ''),
      at: ['metadata'],
    },
  ],
});
