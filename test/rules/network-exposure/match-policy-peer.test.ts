import rule from '../../../src/rules/network-exposure/match-policy-peer.js';
import { testRule } from '../../support/test-rule.js';

const set = (rules: string, namespace = 'shop') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: {}
${rules}---
apiVersion: v1
kind: Pod
metadata: { name: api, namespace: ${namespace}, labels: { app: api } }
spec: { containers: [{ name: app, image: registry.example.com/api:1.2.3 }] }
`;

const from = (peer: string) => `  ingress:\n    - from:\n        - ${peer}\n`;
const to = (peer: string, ports = '') => `  egress:\n    - to:\n        - ${peer}\n${ports}`;
const inNamespace = (name: string) =>
  `namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${name} } }\n          `;

testRule(rule, {
  valid: [
    { name: 'a pod of the set', yaml: set(from('podSelector: { matchLabels: { app: api } }')) },
    { name: 'every pod of the namespace', yaml: set(from('podSelector: {}')) },
    {
      name: 'pods of a namespace that is not in the set',
      yaml: set(from(`${inNamespace('monitoring')}podSelector: { matchLabels: { app: prometheus } }`)),
    },
    {
      name: 'pods of namespaces by label',
      yaml: set(
        from(
          'namespaceSelector: { matchLabels: { team: shop } }\n          podSelector: { matchLabels: { app: web } }',
        ),
      ),
    },
    { name: 'addresses', yaml: set(from('ipBlock: { cidr: 10.0.0.0/8 }')) },
    {
      name: 'a label that an operator gives',
      yaml: set(to('podSelector: { matchLabels: { cnpg.io/cluster: orders } }')),
    },
    {
      name: 'name servers, which another rule looks at',
      yaml: set(
        to('podSelector: { matchLabels: { k8s-app: kube-dns } }', '      ports: [{ port: 53, protocol: UDP }]\n'),
      ),
    },
    {
      name: 'a namespace without workloads in the set',
      yaml: set(from('podSelector: { matchLabels: { app: web } }'), 'other'),
    },
    { name: 'a fragment', yaml: set(from('podSelector: { matchLabels: { app: web } }')), complete: false },
  ],
  invalid: [
    {
      name: 'a source that no pod is',
      yaml: set(from('podSelector: { matchLabels: { app: web } }')),
      at: ['podSelector'],
      message: ['app=web as peers; the set has none in namespace "shop"'],
    },
    {
      name: 'a destination that no pod is',
      yaml: set(to('podSelector: { matchLabels: { app: db } }')),
      at: ['podSelector'],
    },
    {
      name: 'a namespace of the set by its name',
      yaml: set(from(`${inNamespace('other')}podSelector: { matchLabels: { app: web } }`), 'other'),
      at: ['podSelector'],
    },
    {
      name: 'two elements where one was meant',
      yaml: set(
        from('namespaceSelector: { matchLabels: { team: web } }\n        - podSelector: { matchLabels: { app: web } }'),
      ),
      at: ['podSelector'],
    },
  ],
});
