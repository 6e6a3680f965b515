import rule from '../../../src/rules/network-exposure/require-dns-egress.js';
import { testRule } from '../../support/test-rule.js';

const DB = '    - to: [{ podSelector: { matchLabels: { app: db } } }]\n      ports: [{ port: 5432 }]\n';

const policy = (egress: string, namespace = 'shop') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: ${namespace} }
spec:
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress:
${egress}`;

const ADDED = `    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`;

const workload = (extra = '') => `---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec:
${extra}  containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
`;

const shared = (podSelector: string) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: dns, namespace: shop }
spec:
  podSelector: ${podSelector}
  policyTypes: [Egress]
  egress: [{ ports: [{ port: 53, protocol: UDP }] }]
`;

const DNS = (to: string, ports = '[{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]') =>
  `    - to: [${to}]\n      ports: ${ports}\n`;

testRule(rule, {
  valid: [
    {
      name: 'kube-dns in kube-system',
      yaml: policy(
        DB +
          DNS(
            '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }, podSelector: { matchLabels: { k8s-app: kube-dns } } }',
          ),
      ),
    },
    { name: 'port 53 of everything', yaml: policy(`${DB}    - ports: [{ port: 53, protocol: UDP }]\n`) },
    {
      name: 'a range of ports around 53',
      yaml: policy(`${DB}    - ports: [{ port: 1, endPort: 1024, protocol: UDP }]\n`),
    },
    {
      name: 'the port by its name',
      yaml: policy(DB + DNS('{ namespaceSelector: {} }', '[{ port: dns, protocol: UDP }]')),
    },
    {
      name: 'the address of a node-local name server',
      yaml: policy(DB + DNS('{ ipBlock: { cidr: 169.254.20.10/32 } }')),
    },
    { name: 'everything', yaml: policy('    - {}\n') },
    { name: 'every port of every namespace', yaml: policy('    - to: [{ namespaceSelector: {} }]\n') },
    {
      name: 'every port of kube-system',
      yaml: policy(`${DB}    - to: [{ namespaceSelector: { matchLabels: { name: kube-system } } }]\n`),
    },
    { name: 'no rules: the pod calls nobody', yaml: policy('').replace('  egress:\n', '  egress: []\n') },
    {
      name: 'fixed addresses alone',
      yaml: policy('    - to: [{ ipBlock: { cidr: 10.20.0.0/16 } }]\n      ports: [{ port: 5432 }]\n'),
    },
    { name: 'a policy for all pods of the namespace that opens it', yaml: policy(DB) + workload() + shared('{}') },
    { name: 'the same for pods outside the set', yaml: policy(DB) + shared('{}') },
    { name: 'pods in the network of their node', yaml: policy(DB) + workload('  hostNetwork: true\n') + shared('{}') },
    {
      name: 'a name server of the own namespace',
      yaml: policy(DNS('{ podSelector: { matchLabels: { app: web } } }')) + workload(),
    },
    { name: 'a policy for ingress', yaml: policy(DB).replace('[Egress]', '[Ingress]') },
    { name: 'a fragment', yaml: policy(DB), complete: false },
  ],
  invalid: [
    {
      name: 'a rule for a database alone',
      yaml: policy(DB),
      at: ['egress'],
      message: ['no rule opens UDP port 53'],
      fixed: policy(DB + ADDED),
    },
    {
      name: 'the same before a workload',
      yaml: policy(DB) + workload(),
      at: ['egress'],
      fixed: policy(DB + ADDED) + workload(),
    },
    {
      name: 'the port without a protocol, which is TCP',
      yaml: policy(DB + DNS('{ namespaceSelector: {} }', '[{ port: 53 }]')),
      at: ['ports'],
      message: ['for TCP alone'],
      fixed: policy(DB + DNS('{ namespaceSelector: {} }', '[{ port: 53 }]') + ADDED),
    },
    {
      name: 'kube-dns without its namespace',
      yaml: policy(DB + DNS('{ podSelector: { matchLabels: { k8s-app: kube-dns } } }')),
      at: ['to'],
      message: ['only to pods of its own namespace'],
      fixed: policy(DB + DNS('{ podSelector: { matchLabels: { k8s-app: kube-dns } } }') + ADDED),
    },
    {
      name: 'HTTPS to the internet',
      yaml: policy('    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]\n      ports: [{ port: 443 }]\n'),
      at: ['egress'],
      fixed: policy(`    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]\n      ports: [{ port: 443 }]\n${ADDED}`),
    },
    {
      name: 'DNS opened for other pods alone',
      yaml: policy(DB) + workload() + shared('{ matchLabels: { app: api } }'),
      at: ['egress'],
      fixed: policy(DB + ADDED) + workload() + shared('{ matchLabels: { app: api } }'),
    },
  ],
});
