import rule from '../../../src/rules/network-exposure/no-blocked-service.js';
import { testRule } from '../../support/test-rule.js';

const set = (ports: string, policies: string, extra = '') => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: { app: web }
  ports: ${ports}
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec:
${extra}  containers:
    - name: app
      image: registry.example.com/web:1.2.3
      ports: [{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }]
${policies}`;

const policy = (ingress: string, types = '[Ingress]', name = 'web') => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec:
  podSelector: {}
  policyTypes: ${types}
  ingress: ${ingress}
`;

const HTTP = '[{ port: 80, targetPort: 8080 }]';

testRule(rule, {
  valid: [
    { name: 'no policies', yaml: set(HTTP, '') },
    { name: 'a rule for the target port', yaml: set(HTTP, policy('[{ ports: [{ port: 8080 }] }]')) },
    { name: "a rule for the port's name", yaml: set(HTTP, policy('[{ ports: [{ port: http }] }]')) },
    { name: 'a rule for a range', yaml: set(HTTP, policy('[{ ports: [{ port: 8000, endPort: 8099 }] }]')) },
    { name: 'a rule for every port', yaml: set(HTTP, policy('[{ from: [{ podSelector: {} }] }]')) },
    {
      name: 'a named target port',
      yaml: set('[{ port: 80, targetPort: http }]', policy('[{ ports: [{ port: 8080 }] }]')),
    },
    {
      name: 'one policy that denies and one that allows',
      yaml: set(HTTP, policy('[]') + policy('[{ ports: [{ port: 8080 }] }]', '[Ingress]', 'allow')),
    },
    { name: 'egress alone isolated', yaml: set(HTTP, policy('[]', '[Egress]')) },
    { name: 'pods in the network of their node', yaml: set(HTTP, policy('[]'), '  hostNetwork: true\n') },
    {
      name: 'a name that no container has, which another rule flags',
      yaml: set('[{ port: 80, targetPort: web }]', policy('[]')),
    },
    { name: 'a rule whose port is filled in later', yaml: set(HTTP, policy('[{ ports: [{ port: "${PORT}" }] }]')) },
    {
      name: 'a number that the pods do not declare beside others, which another rule flags',
      yaml: set('[{ port: 80, targetPort: 3000 }]', policy('[{ ports: [{ port: 8080 }] }]')),
    },
    { name: 'a fragment', yaml: set(HTTP, policy('[]')), complete: false },
  ],
  invalid: [
    {
      name: 'a default that denies, and nothing else',
      yaml: set(HTTP, policy('[]')),
      at: ['port: 80'],
      message: ['port 8080 of Pod "web"'],
    },
    {
      name: 'a rule for the port of the Service',
      yaml: set(HTTP, policy('[{ ports: [{ port: 80 }] }]')),
      at: ['port: 80'],
    },
    {
      name: 'a rule for UDP',
      yaml: set(HTTP, policy('[{ ports: [{ port: 8080, protocol: UDP }] }]')),
      at: ['port: 80'],
    },
    {
      name: 'a rule for a name that no container has',
      yaml: set(HTTP, policy('[{ ports: [{ port: web }] }]')),
      at: ['port: 80'],
    },
    {
      name: 'one port of two',
      yaml: set(
        '[{ name: a, port: 80, targetPort: http }, { name: b, port: 9090 }]',
        policy('[{ ports: [{ port: http }] }]'),
      ),
      at: ['port: 9090'],
    },
  ],
});
