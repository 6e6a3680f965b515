import rule from '../../../src/rules/network-exposure/no-external-ips.js';
import { testRule } from '../../support/test-rule.js';

const service = (spec: string) => `apiVersion: v1
kind: Service
metadata: { name: web }
spec:
${spec}  selector: { app: web }
  ports: [{ port: 80 }]
`;

testRule(rule, {
  valid: [
    { name: 'none', yaml: service('') },
    { name: 'an empty list', yaml: service('  externalIPs: []\n') },
    { name: 'an empty value', yaml: service('  externalIPs:\n') },
    { name: 'a value of the wrong type', yaml: service('  externalIPs: 198.51.100.7\n') },
  ],
  invalid: [
    {
      name: 'one address',
      yaml: service('  externalIPs: [198.51.100.7]\n'),
      at: ['externalIPs'],
      message: ['claims 1 external address.'],
    },
    {
      name: 'two addresses',
      yaml: service('  externalIPs:\n    - 198.51.100.7\n    - 198.51.100.8\n'),
      at: ['externalIPs'],
      message: ['claims 2 external addresses.'],
    },
    {
      name: 'beside the type LoadBalancer',
      yaml: service('  type: LoadBalancer\n  externalIPs: [198.51.100.7]\n'),
      at: ['externalIPs'],
    },
  ],
});
