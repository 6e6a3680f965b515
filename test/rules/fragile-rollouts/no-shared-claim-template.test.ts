import rule from '../../../src/rules/fragile-rollouts/no-shared-claim-template.js';
import { testRule } from '../../support/test-rule.js';

const statefulSet = (templates: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates: ${templates}
`;

testRule(rule, {
  valid: [
    { name: 'one node', yaml: statefulSet('[{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce] } }]') },
    { name: 'one pod', yaml: statefulSet('[{ metadata: { name: data }, spec: { accessModes: [ReadWriteOncePod] } }]') },
    { name: 'modes that are not final', yaml: statefulSet('[{ spec: { accessModes: ["${MODE}"] } }]') },
    {
      name: 'a claim outside',
      yaml: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: a }\nspec: { accessModes: [ReadWriteMany] }\n',
    },
  ],
  invalid: [
    {
      name: 'many writers',
      yaml: statefulSet('[{ metadata: { name: data }, spec: { accessModes: [ReadWriteMany] } }]'),
      at: ['ReadWriteMany'],
      message: ['The claim template "data" of StatefulSet "db"'],
    },
    { name: 'many readers', yaml: statefulSet('[{ spec: { accessModes: [ReadOnlyMany] } }]'), at: ['ReadOnlyMany'] },
    {
      name: 'one of two templates',
      yaml: statefulSet(
        '[{ spec: { accessModes: [ReadWriteOnce] } }, { spec: { accessModes: [ReadWriteOnce, ReadWriteMany] } }]',
      ),
      at: ['ReadWriteMany'],
    },
  ],
});
