import rule from '../../../src/rules/resource-starvation/require-allowed-storage-class.js';
import { testRule } from '../../support/test-rule.js';

const claim = (name: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { storageClassName: ${name} }
`;
const SITE = { allowedStorageClasses: ['fast'] };

testRule(rule, {
  valid: [
    { name: 'an allowed class', yaml: claim('fast'), site: SITE },
    { name: 'no class on purpose', yaml: claim("''"), site: SITE },
    { name: 'the default', yaml: claim('null'), site: SITE },
    { name: 'a site without a list', yaml: claim('slow') },
  ],
  invalid: [
    {
      name: 'another class',
      yaml: claim('slow'),
      site: SITE,
      at: ['storageClassName: slow'],
      message: ['PersistentVolumeClaim "data" asks for storage class "slow"'],
    },
    { name: 'a class that begins alike', yaml: claim('faster'), site: SITE, at: ['storageClassName: faster'] },
    {
      name: 'a template',
      yaml: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec:\n  volumeClaimTemplates:\n    - metadata: { name: data }\n      spec: { storageClassName: slow }\n',
      site: SITE,
      at: ['storageClassName: slow'],
      message: ['Claim template "data"'],
    },
  ],
});
