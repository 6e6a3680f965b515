import rule from '../../../src/rules/network-exposure/no-lost-network-policy.js';
import { change, documents } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const API = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  template:
    metadata: { labels: { app: api } }
    spec:
      containers: [{ name: app, image: registry.example.com/api:1.0.0 }]
`;

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed, namespace: shop }
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: { matchLabels: { app: web } }
      ports: [{ port: 80 }]
`;

const CILIUM = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: closed, namespace: shop }
spec: { endpointSelector: {} }
`;

const SET = documents(API, POLICY);
const FROM = '- from:\n        - podSelector: { matchLabels: { app: web } }\n      ports';

testRule(rule, {
  valid: [
    {
      name: 'another policy in its place',
      before: SET,
      yaml: SET.replace('closed', 'shut').replace('podSelector: {}', 'podSelector: { matchLabels: { app: api } }'),
    },
    { name: 'a fragment', before: SET, yaml: API, complete: false },
    { name: 'a workload that was open', before: API, yaml: API.replace('1.0.0', '1.1.0') },
    { name: 'a policy of the network plugin in its place', before: SET, yaml: documents(API, CILIUM) },
    {
      name: 'a policy that is still there and selects nothing, which another rule reports',
      ...change(SET, 'podSelector: {}', 'podSelector: { matchLabels: { app: apis } }'),
    },
    {
      name: 'a pod that goes to the network of the node, which another rule reports',
      before: SET,
      yaml: API.replace('    spec:\n      c', '    spec:\n      hostNetwork: true\n      c'),
    },
    { name: 'another peer', ...change(SET, 'app: web', 'app: shop') },
    {
      name: 'a policy that was open',
      ...change(documents(API, POLICY.replace(FROM, '- ports')), 'port: 80', 'port: 81'),
    },
  ],
  invalid: [
    {
      name: 'a policy that is gone',
      before: SET,
      yaml: API,
      at: ['name: api'],
      severities: ['warning'],
      message: [
        'Pods of Deployment "api" are no longer isolated for ingress and egress; NetworkPolicy "closed" did so before.',
      ],
    },
    {
      name: 'a direction that is left out',
      ...change(SET, '[Ingress, Egress]', '[Ingress]'),
      at: ['name: api'],
      message: ['isolated for egress;'],
    },
    {
      name: 'a policy in another namespace',
      ...change(SET, 'closed, namespace: shop', 'closed, namespace: web'),
      at: ['name: api'],
    },
    {
      name: 'a rule without its peers',
      ...change(SET, FROM, '- ports'),
      at: ['ports'],
      message: ['lets everyone in on the ports that it lists, and did not before'],
    },
    {
      name: 'a rule for every namespace, on every port',
      ...change(
        SET,
        '- podSelector: { matchLabels: { app: web } }\n      ports: [{ port: 80 }]',
        '- namespaceSelector: {}',
      ),
      at: ['namespaceSelector'],
      message: ['on every port'],
    },
    {
      name: 'egress to every address',
      before: SET,
      yaml: `${SET}  egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]\n`,
      at: ['{ ipBlock: { cidr: 0.0.0.0/0 } }'],
      severities: ['info'],
    },
  ],
});
