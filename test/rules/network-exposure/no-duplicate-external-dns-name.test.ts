import rule from '../../../src/rules/network-exposure/no-duplicate-external-dns-name.js';
import { testRule } from '../../support/test-rule.js';

const service = (name: string, hostname: string, { namespace = 'shop', extra = '' } = {}) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations:
    external-dns.alpha.kubernetes.io/hostname: ${hostname}
${extra}spec: { type: LoadBalancer, selector: { app: ${name} }, ports: [{ port: 443 }] }
`;

const both = (...texts: string[]) => texts.join('---\n');
const weighted = { extra: '    external-dns.alpha.kubernetes.io/set-identifier: blue\n' };

testRule(rule, {
  valid: [
    { name: 'different names', yaml: both(service('a', 'a.example.com'), service('b', 'b.example.com')) },
    { name: 'two versions of one Service', yaml: both(service('a', 'a.example.com'), service('a', 'a.example.com')) },
    {
      name: 'a name that a routing policy shares',
      yaml: both(service('a', 'a.example.com'), service('b', 'a.example.com', weighted)),
    },
    { name: 'a name that is filled in later', yaml: both(service('a', '"${HOST}"'), service('b', '"${HOST}"')) },
  ],
  invalid: [
    {
      name: 'one name twice',
      yaml: both(service('a', 'a.example.com'), service('b', 'a.example.com')),
      at: ['external-dns.alpha.kubernetes.io/hostname: a.example.com'],
      message: ['Service "b" claims the name "a.example.com", as Service "a" does'],
    },
    {
      name: 'in two namespaces',
      yaml: both(service('a', 'a.example.com'), service('a', 'a.example.com', { namespace: 'data' })),
      at: ['external-dns.alpha.kubernetes.io/hostname: a.example.com'],
    },
    {
      name: 'one of a list, in capitals and with a dot at the end',
      yaml: both(service('a', 'a.example.com'), service('b', '"b.example.com, A.example.com."')),
      at: ['external-dns.alpha.kubernetes.io/hostname: "b.example.com, A.example.com."'],
    },
  ],
});
