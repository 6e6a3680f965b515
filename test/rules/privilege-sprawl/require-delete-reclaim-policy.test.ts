import rule from '../../../src/rules/privilege-sprawl/require-delete-reclaim-policy.js';
import { testRule } from '../../support/test-rule.js';

const storage = (more: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: disk.example.com\n${more}`;

testRule(rule, {
  valid: [
    { name: 'Delete', yaml: storage('reclaimPolicy: Delete\n') },
    { name: 'the default', yaml: storage('') },
    { name: 'a value that is not final', yaml: storage('reclaimPolicy: "${POLICY}"\n') },
  ],
  invalid: [
    {
      name: 'Retain',
      yaml: storage('reclaimPolicy: Retain\n'),
      at: ['reclaimPolicy: Retain'],
      message: ['"fast" keeps volumes'],
    },
    { name: 'Recycle', yaml: storage('reclaimPolicy: Recycle\n'), at: ['reclaimPolicy: Recycle'] },
    { name: 'Retain in quotes', yaml: storage('reclaimPolicy: "Retain"\n'), at: ['reclaimPolicy: "Retain"'] },
  ],
});
