import rule from '../../../src/rules/fragile-rollouts/no-shrunk-claim.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  resources: { requests: { storage: 2Gi } }
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: wal }
      spec: { resources: { requests: { storage: 1Gi } } }
    - metadata: { name: data }
      spec: { resources: { requests: { storage: 2Gi } } }
`;

testRule(rule, {
  valid: [
    { name: 'a claim that grows', ...change(CLAIM, '2Gi', '3Gi') },
    { name: 'the same amount in another spelling', ...change(CLAIM, '2Gi', '2048Mi') },
    { name: 'an amount that is filled in', ...change(CLAIM, '2Gi', `'\${SIZE}'`) },
    { name: 'an amount that was filled in', ...change(CLAIM.replace('2Gi', `'\${SIZE}'`), `'\${SIZE}'`, '1Gi') },
    {
      name: 'a claim under another name',
      ...change(
        CLAIM,
        'name: data }\nspec:\n  resources: { requests: { storage: 2Gi',
        'name: small }\nspec:\n  resources: { requests: { storage: 1Gi',
      ),
    },
    {
      name: 'templates in another order',
      before: STATEFUL_SET,
      yaml: STATEFUL_SET.replace('wal', 'x')
        .replace('data', 'wal')
        .replace('x', 'data')
        .replace('1Gi', 'y')
        .replace('2Gi', '1Gi')
        .replace('y', '2Gi'),
    },
  ],
  invalid: [
    {
      name: 'a claim for less',
      ...change(CLAIM, '2Gi', '1Gi'),
      at: ['storage: 1Gi'],
      message: ['PersistentVolumeClaim "data" asks for 1Gi of storage, and had 2Gi: a claim cannot shrink.'],
    },
    { name: 'a claim for less in a larger unit', ...change(CLAIM, '2Gi', '2G'), at: ['storage: 2G'] },
    {
      name: 'one of two templates',
      ...change(STATEFUL_SET, '2Gi', '1Gi'),
      at: ['storage: 1Gi'],
      message: ['Claim template "data"'],
    },
    { name: 'a number', ...change(CLAIM, '2Gi', '1024'), at: ['storage: 1024'] },
  ],
});
