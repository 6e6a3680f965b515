import rule from '../../../src/rules/network-exposure/match-egress-port.js';
import { testRule } from '../../support/test-rule.js';

const set = (
  egress: string,
  { target = '8080', declared = '8080', namespace = 'shop' } = {},
) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
${egress}---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: ${namespace} }
spec:
  selector: { app: api }
  ports: [{ port: 80, targetPort: ${target} }]
---
apiVersion: v1
kind: Pod
metadata: { name: api, namespace: ${namespace}, labels: { app: api } }
spec:
  containers: [{ name: app, image: registry.example.com/api:1.2.3, ports: [{ name: http, containerPort: ${declared} }] }]
`;

const to = (port: string, peer = '{ podSelector: { matchLabels: { app: api } } }') =>
  `    - to: [${peer}]\n      ports:\n        - port: ${port}\n`;
const other =
  '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: other } }, podSelector: { matchLabels: { app: api } } }';

testRule(rule, {
  valid: [
    { name: 'the port of the pods', yaml: set(to('8080')) },
    { name: 'the name of the port', yaml: set(to('http')) },
    { name: 'a Service with equal ports', yaml: set(to('80'), { target: '80', declared: '80' }) },
    { name: 'a port that the pods declare', yaml: set(to('80'), { declared: '80' }) },
    { name: 'both ports', yaml: set(`${to('80')}        - port: 8080\n`) },
    { name: 'a port of no Service', yaml: set(to('9090')) },
    {
      name: 'peers that may be outside the set',
      yaml: set(to('80', '{ namespaceSelector: { matchLabels: { team: api } } }')),
    },
    { name: 'another protocol than that of the Service', yaml: set(to('80\n          protocol: UDP')) },
    { name: 'a range', yaml: set(to('80\n          endPort: 90')) },
  ],
  invalid: [
    {
      name: 'the port of the Service',
      yaml: set(to('80')),
      at: ['port: 80'],
      message: ['the port of Service "api"; its pods listen on 8080'],
      fixed: set(to('8080')),
    },
    {
      name: 'a named target port',
      yaml: set(to('80'), { target: 'http' }),
      at: ['port: 80'],
      fixed: set(to('8080'), { target: 'http' }),
    },
    {
      name: 'the Service of another namespace',
      yaml: set(to('80', other), { namespace: 'other' }),
      at: ['port: 80'],
      fixed: set(to('8080', other), { namespace: 'other' }),
    },
    { name: 'a comment beside it', yaml: set(to('80 # http')), at: ['port: 80'], fixed: set(to('8080 # http')) },
  ],
});
