import rule from '../../../src/rules/network-exposure/no-external-name-address.js';
import { testRule } from '../../support/test-rule.js';

const service = (externalName: string, type = 'ExternalName') => `apiVersion: v1
kind: Service
metadata: { name: db }
spec:
  type: ${type}
  externalName: ${externalName}
`;

testRule(rule, {
  valid: [
    { name: 'a host', yaml: service('db.example.com') },
    { name: 'a host that begins like localhost', yaml: service('localhost-db.example.com') },
    { name: 'a host with numbers', yaml: service('10-0-0-1.db.example.com') },
    { name: 'a value that is filled in later', yaml: service('"${DB_HOST}"') },
    { name: 'another type, for which the field means nothing', yaml: service('10.0.0.1', 'ClusterIP') },
  ],
  invalid: [
    {
      name: 'an address',
      yaml: service('10.0.0.1'),
      at: ['externalName: 10.0.0.1'],
      message: ['holds the address 10.0.0.1'],
    },
    { name: 'the loopback address', yaml: service('127.0.0.1'), at: ['externalName: 127.0.0.1'] },
    {
      name: 'localhost',
      yaml: service('localhost'),
      at: ['externalName: localhost'],
      message: ['leads each client to its own'],
    },
    {
      name: 'localhost with a domain',
      yaml: service('localhost.localdomain'),
      at: ['externalName: localhost.localdomain'],
    },
  ],
});
