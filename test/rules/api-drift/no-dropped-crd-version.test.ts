import rule from '../../../src/rules/api-drift/no-dropped-crd-version.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: orders.example.com }
spec:
  versions:
    - { name: v1, served: true, storage: true }
    - { name: v1beta1, served: true, storage: false }
`;

const STORED = '    - { name: v1, served: true, storage: true }\n';
const OLD = '    - { name: v1beta1, served: true, storage: false }\n';

testRule(rule, {
  valid: [
    {
      name: 'another storage version',
      before: CRD,
      yaml: CRD.replace('storage: true', 'storage: x')
        .replace('storage: false', 'storage: true')
        .replace('storage: x', 'storage: false'),
    },
    { name: 'a version more', ...change(CRD, STORED, `${STORED}    - { name: v2, served: true, storage: false }\n`) },
    {
      name: 'a version that was neither served nor stored',
      ...change(
        CRD.replace('served: true, storage: false', 'served: false, storage: false'),
        OLD.replace('served: true', 'served: false'),
        '',
      ),
    },
    {
      name: 'versions that are filled in',
      before: CRD,
      yaml: CRD.replace(/ {2}versions:[\s\S]*/, "  versions: '${VERSIONS}'\n"),
    },
  ],
  invalid: [
    {
      name: 'the storage version dropped',
      ...change(CRD, STORED, ''),
      at: ['versions'],
      severities: ['error'],
      message: ['CustomResourceDefinition "orders.example.com" drops version v1, in which its objects are stored.'],
    },
    {
      name: 'a served version dropped',
      ...change(CRD, OLD, ''),
      at: ['versions'],
      severities: ['warning'],
      message: ['no longer serves version v1beta1.'],
    },
    {
      name: 'a version that is not served any more',
      ...change(CRD, OLD, OLD.replace('served: true', 'served: false')),
      at: ['versions'],
      severities: ['warning'],
    },
    {
      name: 'the single version of the older API',
      before: CRD.replace('apiextensions.k8s.io/v1', 'apiextensions.k8s.io/v1beta1').replace(
        / {2}versions:[\s\S]*/,
        '  version: v1alpha1\n',
      ),
      yaml: CRD,
      at: ['versions'],
      severities: ['error'],
    },
  ],
});
