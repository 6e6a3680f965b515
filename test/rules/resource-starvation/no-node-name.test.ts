import rule from '../../../src/rules/resource-starvation/no-node-name.js';
import { testRule } from '../../support/test-rule.js';

const deployment = (spec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
${spec}      containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
`;

testRule(rule, {
  valid: [
    { name: 'a kind of node', yaml: deployment('      nodeSelector: { disk: ssd }\n') },
    { name: 'no name', yaml: deployment("      nodeName: ''\n") },
    { name: 'a live pod', yaml: "apiVersion: v1\nkind: 'Pod'\nmetadata: { name: web }\nspec: { nodeName: node-1 }\n" },
  ],
  invalid: [
    {
      name: 'a name',
      yaml: deployment('      nodeName: node-1\n'),
      at: ['nodeName: node-1'],
      message: ['The pods are bound to node "node-1" by name.'],
      fixed: deployment(''),
    },
    {
      name: 'a name in quotes',
      yaml: deployment("      nodeName: 'node-2'\n"),
      at: ["nodeName: 'node-2'"],
      fixed: deployment(''),
    },
    {
      name: 'a Job',
      yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { template: { spec: { nodeName: node-1, restartPolicy: Never } } }\n',
      at: ['nodeName: node-1'],
      fixed:
        'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { template: { spec: { restartPolicy: Never } } }\n',
    },
  ],
});
