import rule from '../../../src/rules/privilege-sprawl/no-empty-storage-path.js';
import { testRule } from '../../support/test-rule.js';

const claim = (annotations: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, annotations: ${annotations} }\n`;

testRule(rule, {
  valid: [
    { name: 'a folder', yaml: claim('{ nfs.io/storage-path: orders }') },
    { name: 'no annotation', yaml: claim('{}') },
    {
      name: 'another object',
      yaml: claim('{ nfs.io/storage-path: "" }').replace('PersistentVolumeClaim', 'ConfigMap'),
    },
  ],
  invalid: [
    {
      name: 'nothing',
      yaml: claim('{ nfs.io/storage-path: "" }'),
      at: ['nfs.io/storage-path: ""'],
      message: ['Claim "data" asks for the whole export'],
    },
    { name: 'the root', yaml: claim('{ nfs.io/storage-path: / }'), at: ['nfs.io/storage-path: /'] },
    {
      name: 'a template',
      yaml: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec:\n  volumeClaimTemplates:\n    - metadata: { name: data, annotations: { nfs.io/storage-path: "./" } }\n',
      at: ['nfs.io/storage-path: "./"'],
    },
  ],
});
