import rule from '../../../src/rules/fragile-rollouts/match-pod-labels.js';
import { testRule } from '../../support/test-rule.js';

const workload = (
  selector: string,
  labels: string,
  { kind = 'Deployment', apiVersion = 'apps/v1', more = '' } = {},
) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: web
spec:
${more}  selector: ${selector}
  template:
    metadata:
      labels: ${labels}
    spec:
      containers: [{ name: app, image: registry.example.com/app:1.2.3 }]
`;

testRule(rule, {
  valid: [
    { name: 'the same labels', yaml: workload('{ matchLabels: { app: web } }', '{ app: web }') },
    {
      name: 'null beside empty text, which is the same',
      yaml: workload('{ matchLabels: { app: null } }', '{ app: "" }'),
    },
    { name: 'fewer labels', yaml: workload('{ matchLabels: { app: web } }', '{ app: web, tier: front }') },
    {
      name: 'an expression',
      yaml: workload('{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }', '{ app: web }'),
    },
    { name: 'a label that is not final', yaml: workload('{ matchLabels: { app: "${APP}" } }', '{ app: web }') },
    {
      name: 'a label that is no text, which is another fault',
      yaml: workload('{ matchLabels: { app: 1 } }', '{ app: 1 }'),
    },
    { name: 'no selector', yaml: workload('', '{ app: web }') },
    {
      name: 'an operator that does not exist',
      yaml: workload('{ matchExpressions: [{ key: app, operator: in, values: [web] }] }', '{ app: web }'),
    },
    {
      name: 'a Job, whose selector is made for it',
      yaml: workload('{ matchLabels: { app: api } }', '{ app: web }', { kind: 'Job', apiVersion: 'batch/v1' }),
    },
    {
      name: 'an empty selector of a ReplicationController',
      yaml: workload('{}', '{ app: web }', { kind: 'ReplicationController', apiVersion: 'v1' }),
    },
  ],
  invalid: [
    {
      name: 'a value where none is asked for',
      yaml: workload('{ matchLabels: { app: null } }', '{ app: web }'),
      at: ['labels'],
      fixed: workload('{ matchLabels: { app: null } }', '{ app: "" }'),
    },
    {
      name: 'another value',
      yaml: workload('{ matchLabels: { app: web } }', '{ app: api }'),
      at: ['labels'],
      message: ['The pod template of Deployment "web" lacks the labels app=web that its selector asks for'],
      fixed: workload('{ matchLabels: { app: web } }', '{ app: web }'),
    },
    {
      name: 'a missing label',
      yaml: workload('{ matchLabels: { app: web, tier: front } }', '{ app: web }', { kind: 'StatefulSet' }),
      at: ['labels'],
      fixed: workload('{ matchLabels: { app: web, tier: front } }', '{ app: web, tier: front }', {
        kind: 'StatefulSet',
      }),
    },
    {
      name: 'no labels',
      yaml: workload('{ matchLabels: { app: web } }', 'null', { kind: 'DaemonSet' }),
      at: ['labels: null'],
      fixed: workload('{ matchLabels: { app: web } }', '\n        app: web', { kind: 'DaemonSet' }).replace(
        'labels: \n',
        'labels:\n',
      ),
    },
    {
      name: 'no metadata',
      yaml: workload('{ matchLabels: { app: web, tier: front } }', 'X').replace('    metadata:\n      labels: X\n', ''),
      at: ['template'],
      fixed: workload('{ matchLabels: { app: web, tier: front } }', 'X')
        .replace('    metadata:\n      labels: X\n', '')
        .concat('    metadata:\n      labels:\n        app: web\n        tier: front\n'),
    },
    {
      name: 'two missing labels',
      yaml: workload('{ matchLabels: { a: x, b: z } }', '{ app: web }'),
      at: ['labels'],
      fixed: workload('{ matchLabels: { a: x, b: z } }', '{ app: web, a: x, b: z }'),
    },
    {
      name: 'a ReplicationController',
      yaml: workload('{ app: web }', '{ app: api }', { kind: 'ReplicationController', apiVersion: 'v1' }),
      at: ['labels'],
      fixed: workload('{ app: web }', '{ app: web }', { kind: 'ReplicationController', apiVersion: 'v1' }),
    },
    {
      name: 'an expression',
      yaml: workload('{ matchExpressions: [{ key: tier, operator: Exists }] }', '{ app: web }'),
      at: ['labels'],
      fixed: null,
    },
    {
      name: 'an empty selector',
      yaml: workload('{}', '{ app: web }', { kind: 'ReplicaSet' }),
      at: ['selector'],
      message: ['has an empty selector'],
      fixed: null,
    },
    {
      name: 'a Job that selects by itself',
      yaml: workload('{ matchLabels: { app: web } }', '{ app: api }', {
        kind: 'Job',
        apiVersion: 'batch/v1',
        more: '  manualSelector: true\n',
      }),
      at: ['labels'],
      fixed: workload('{ matchLabels: { app: web } }', '{ app: web }', {
        kind: 'Job',
        apiVersion: 'batch/v1',
        more: '  manualSelector: true\n',
      }),
    },
  ],
});
