import rule from '../../../src/rules/resource-starvation/match-storage-class.js';
import { testRule } from '../../support/test-rule.js';

const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { storageClassName: ${name} }\n`;
const storage = (name: string) =>
  `---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: ${name} }\nprovisioner: a\n`;

testRule(rule, {
  valid: [
    { name: 'a class of the set', yaml: claim('fast') + storage('fast') },
    { name: 'a set without classes', yaml: claim('fast') },
    { name: 'no class on purpose', yaml: claim('""') + storage('fast') },
    { name: 'the default', yaml: claim('null') + storage('fast') },
    { name: 'a name that is not final', yaml: claim('"${CLASS}"') + storage('fast') },
    { name: 'a fragment', yaml: claim('slow') + storage('fast'), complete: false },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: claim('slow') + storage('fast'),
      at: ['storageClassName: slow'],
      message: ['PersistentVolumeClaim "data" asks for storage class "slow"'],
    },
    { name: 'a name that begins alike', yaml: claim('faster') + storage('fast'), at: ['storageClassName: faster'] },
    {
      name: 'a template',
      yaml: `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { volumeClaimTemplates: [{ metadata: { name: data }, spec: { storageClassName: slow } }] }\n${storage('fast')}`,
      at: ['storageClassName: slow'],
    },
  ],
});
