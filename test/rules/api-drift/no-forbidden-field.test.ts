import rule from '../../../src/rules/api-drift/no-forbidden-field.js';
import { testRule } from '../../support/test-rule.js';

const service = (ports: string, more = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: ${ports}\n${more}`;

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: "a:1" }]\n  ${spec}\n`;

testRule(rule, {
  valid: [
    {
      name: 'a node port where the type has one',
      yaml: service('[{ port: 80, nodePort: 30080 }]', '  type: NodePort\n'),
    },
    { name: 'a volume with one source', yaml: pod('volumes: [{ name: x, emptyDir: {} }]') },
  ],
  invalid: [
    {
      name: 'a node port in a ClusterIP Service',
      yaml: service('[{ port: 80, nodePort: 30080 }]'),
      at: ['nodePort: 30080'],
      fixed: service('[{ port: 80, nodePort: 30080 }]').replace('80, nodePort: 30080', '80'),
    },
    {
      name: 'two sources in one volume',
      yaml: pod('volumes: [{ name: x, emptyDir: {}, hostPath: { path: /a } }]'),
      at: ['hostPath'],
      message: ['beside "emptyDir"'],
      fixed: pod('volumes: [{ name: x, emptyDir: {}, hostPath: { path: /a } }]').replace(
        ', hostPath: { path: /a }',
        '',
      ),
    },
    {
      name: 'a priority that is kept for the cluster itself',
      yaml: 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: a }\nvalue: 2000000000\n',
      at: ['value: 2000000000'],
    },

    {
      name: 'an ephemeral container',
      yaml: pod('ephemeralContainers: [{ name: debug, image: "d:1" }]'),
      at: ['ephemeralContainers'],
      message: ['kubectl debug'],
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: "a:1" }]\n',
    },
  ],
});
