import rule from '../../../src/rules/api-drift/no-duplicate-value.js';
import { testRule } from '../../support/test-rule.js';

const service = (ports: string, more = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: ${ports}\n${more}`;

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: "a:1" }]\n  ${spec}\n`;

testRule(rule, {
  valid: [
    {
      name: 'one port for two protocols',
      yaml: service('[{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }]'),
    },
    {
      name: 'volumes of different names',
      yaml: pod('volumes: [{ name: x, emptyDir: {} }, { name: y, emptyDir: {} }]'),
    },
  ],
  invalid: [
    { name: 'two ports of one name', yaml: service('[{ name: a, port: 80 }, { name: a, port: 81 }]'), at: ['name: a'] },
    {
      name: 'two volumes of one name',
      yaml: pod('volumes: [{ name: x, emptyDir: {} }, { name: x, emptyDir: {} }]'),
      at: ['name: x'],
      message: ['"x" stands a second time'],
      fixed: pod('volumes: [{ name: x, emptyDir: {} }, { name: x, emptyDir: {} }]').replace(
        ', { name: x, emptyDir: {} }',
        '',
      ),
    },
    {
      name: 'one port and protocol twice',
      yaml: service('[{ name: a, port: 80 }, { name: b, port: 80 }]'),
      at: ['name: b'],
    },

    {
      name: 'two container ports of one name',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: "a:1", ports: [{ name: x, containerPort: 1 }, { name: x, containerPort: 2 }] }]\n',
      at: ['name: x'],
    },
  ],
});
