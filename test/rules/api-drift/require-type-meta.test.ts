import rule from '../../../src/rules/api-drift/require-type-meta.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'both', yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n' },
    { name: 'a kind that nobody knows', yaml: 'apiVersion: example.com/v1\nkind: Foo\n' },
  ],
  invalid: [
    {
      name: 'no apiVersion',
      yaml: 'kind: Deployment # web\nmetadata: { name: x }\n',
      at: ['kind: Deployment'],
      message: ['"apiVersion" is missing: Deployment is in apps/v1.'],
      fixed: 'kind: Deployment # web\nmetadata: { name: x }\napiVersion: apps/v1\n',
    },
    {
      name: 'no kind',
      yaml: 'apiVersion: v1\nmetadata: { name: x }\n',
      at: [''],
      message: ['"kind" is missing.'],
      fixed: null,
    },
    {
      name: 'a slip of the pen',
      yaml: 'apiVersion: v1\nknid: Pod # web\n',
      at: ['knid: Pod'],
      fixed: 'apiVersion: v1\nkind: Pod # web\n',
    },
    {
      name: 'another case',
      yaml: 'APIVersion: v1\nkind: Pod\n',
      at: ['APIVersion: v1'],
      fixed: 'apiVersion: v1\nkind: Pod\n',
    },
    { name: 'a number', yaml: 'apiVersion: 1\nkind: Pod\n', at: ['apiVersion: 1'], fixed: null },
    {
      name: 'neither',
      yaml: 'services: { web: { image: a } }\n',
      at: [''],
      message: ['This is no Kubernetes object'],
      fixed: null,
    },
    { name: 'a list', yaml: '- a\n- b\n', at: [''], message: ['This is no Kubernetes object'], fixed: null },
  ],
});
