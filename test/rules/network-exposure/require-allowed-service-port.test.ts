import rule from '../../../src/rules/network-exposure/require-allowed-service-port.js';
import { testRule } from '../../support/test-rule.js';

const service = (ports: string) => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [${ports}] }
`;
const SITE = {
  allowedServicePorts: [
    { min: 80, max: 80 },
    { min: 8000, max: 8999 },
  ],
};

testRule(rule, {
  valid: [
    { name: 'ports of the ranges', yaml: service('{ port: 80 }, { port: 8999 }'), site: SITE },
    { name: 'another target', yaml: service('{ port: 80, targetPort: 3000 }'), site: SITE },
    { name: 'a site without ranges', yaml: service('{ port: 3000 }') },
  ],
  invalid: [
    {
      name: 'a port between',
      yaml: service('{ port: 3000 }'),
      site: SITE,
      at: ['port: 3000'],
      message: ['Service "web" offers port 3000'],
    },
    { name: 'the first behind', yaml: service('{ port: 80 }, { port: 9000 }'), site: SITE, at: ['port: 9000'] },
    { name: 'two', yaml: service('{ port: 79 }, { port: 81 }'), site: SITE, at: ['port: 79', 'port: 81'] },
  ],
});
