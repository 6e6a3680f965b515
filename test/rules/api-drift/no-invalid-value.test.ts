import rule from '../../../src/rules/api-drift/no-invalid-value.js';
import { testRule } from '../../support/test-rule.js';

const service = (ports: string, more = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: ${ports}\n${more}`;

testRule(rule, {
  valid: [
    { name: 'the last port', yaml: service('[{ port: 65535 }]') },
    { name: 'a placeholder', yaml: service('[{ port: 80 }]', '  clusterIP: "${IP}"\n') },
    { name: 'a custom kind of the same name', yaml: service('[{ port: 0 }]').replace('v1', 'example.org/v1') },
  ],
  invalid: [
    {
      name: 'a port out of range',
      yaml: service('[{ port: 70000 }]'),
      at: ['port: 70000'],
      message: ['it takes 1 to 65535'],
    },
    {
      name: 'an address that is none',
      yaml: service('[{ port: 80 }]', '  clusterIP: here\n'),
      at: ['clusterIP: here'],
    },
    {
      name: 'a host name with a capital letter',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  hostname: Web\n  containers: [{ name: a, image: "a:1" }]\n',
      at: ['hostname: Web'],
      message: ['DNS label'],
    },

    {
      name: 'a label value with a space',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { team: "shop front" } }\n',
      at: ['team: "shop front"'],
      message: ['no label value'],
    },
    {
      name: 'a port name with a capital letter',
      yaml: service('[{ port: 80, targetPort: Http }]'),
      at: ['targetPort: Http'],
      message: ['no name of a port'],
    },
    {
      name: 'a port name of 17 characters',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: [{ name: a, image: "a:1", ports: [{ name: metrics-and-health, containerPort: 80 }] }]\n',
      at: ['name: metrics-and-health'],
      message: ['at most 15'],
    },
    {
      name: 'a spread of nothing',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  topologySpreadConstraints: [{ maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]\n  containers: [{ name: a, image: "a:1" }]\n',
      at: ['maxSkew: 0'],
    },
    {
      name: 'the name of an object in capitals',
      yaml: service('[{ port: 80 }]').replace('name: web', 'name: Shop_Web'),
      at: ['name: Shop_Web'],
      fixed: service('[{ port: 80 }]').replace('name: web', 'name: shop-web'),
    },
  ],
});
