import rule from '../../../src/rules/api-drift/yaml-syntax.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'YAML', yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n' },
    { name: 'JSON', yaml: '{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "x" } }' },
    { name: 'a key that stands twice, which is a fault of its own', yaml: 'kind: ConfigMap\nkind: Secret\n' },
  ],
  invalid: [
    {
      name: 'an unquoted star',
      yaml: 'apiVersion: v1\nkind: ConfigMap\ndata: { a: *.example.com }\n',
      at: ['*.example.com'],
    },
    { name: 'a list that is not closed', yaml: 'apiVersion: v1\nargs: [a, b\nkind: Pod\n', at: ['k'] },
    { name: 'a tab', yaml: 'apiVersion: v1\nkind: Pod\nmetadata:\n\tname: x\n', at: ['\t'] },
  ],
});
