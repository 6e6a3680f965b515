import rule from '../../../src/rules/api-drift/unavailable-field.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  ${spec}\n  containers: [{ name: a, image: a:1 }]\n`;
const service = (spec: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: x }\nspec:\n  ${spec}\n  ports: [{ port: 80 }]\n`;

testRule(rule, {
  valid: [
    { name: 'a field in its first release', yaml: pod('hostUsers: false'), release: '1.25' },
    { name: 'a field in its last release', yaml: service('topologyKeys: ["*"]'), release: '1.21' },
    { name: 'a field of no release, which is a fault of its own', yaml: pod('frobnicate: 1') },
  ],
  invalid: [
    {
      name: 'a field before its first release',
      yaml: pod('hostUsers: false'),
      release: '1.24',
      at: ['hostUsers: false'],
      message: ['PodSpec has "hostUsers" only since Kubernetes 1.25.'],
    },
    {
      name: 'a field after its last release',
      yaml: service('topologyKeys: ["*"]'),
      release: '1.22',
      at: ['topologyKeys'],
      message: ['only until Kubernetes 1.21.'],
    },
    { name: 'a field that came and went', yaml: pod('workloadRef: {}'), release: '1.36', at: ['workloadRef'] },
    {
      name: 'a part of a container',
      yaml: pod('initContainers: [{ name: b, image: b:1, resizePolicy: [] }]'),
      release: '1.26',
      at: ['resizePolicy'],
    },
  ],
});
