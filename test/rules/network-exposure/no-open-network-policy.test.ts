import rule from '../../../src/rules/network-exposure/no-open-network-policy.js';
import { testRule } from '../../support/test-rule.js';

const policy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
${spec}`;

testRule(rule, {
  valid: [
    { name: 'no rules, which denies everything', yaml: policy('  policyTypes: [Ingress, Egress]\n') },
    { name: 'a public port', yaml: policy('  ingress:\n    - ports: [{ port: 8443 }]\n') },
    {
      name: 'a public port with the whole range written',
      yaml: policy('  ingress:\n    - from: [{ ipBlock: { cidr: 0.0.0.0/0 } }]\n      ports: [{ port: 8443 }]\n'),
    },
    { name: 'the pods of the own namespace', yaml: policy('  ingress:\n    - from: [{ podSelector: {} }]\n') },
    {
      name: 'a namespace by its label',
      yaml: policy('  ingress:\n    - from: [{ namespaceSelector: { matchLabels: { team: shop } } }]\n'),
    },
    {
      name: 'some pods of any namespace',
      yaml: policy(
        '  ingress:\n    - from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: prometheus } } }]\n',
      ),
    },
    {
      name: 'the internet without private ranges',
      yaml: policy(
        '  policyTypes: [Egress]\n  egress:\n    - to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }]\n',
      ),
    },
    {
      name: 'a rule of a direction that policyTypes leaves out',
      yaml: policy('  policyTypes: [Egress]\n  ingress:\n    - {}\n'),
    },
    { name: 'a value of the wrong type', yaml: policy('  ingress:\n    - from: everyone\n') },
  ],
  invalid: [
    {
      name: 'an empty ingress rule',
      yaml: policy('  ingress:\n    - {}\n'),
      at: ['{}'],
      message: ['lets everyone connect'],
    },
    { name: 'a rule that is null', yaml: policy('  ingress: [null]\n'), at: ['null'] },
    { name: 'an empty list of peers', yaml: policy('  ingress:\n    - from: []\n'), at: ['from'] },
    {
      name: 'every address',
      yaml: policy('  ingress:\n    - from:\n        - ipBlock: { cidr: 0.0.0.0/0 }\n'),
      at: ['ipBlock'],
    },
    {
      name: 'every namespace',
      yaml: policy('  ingress:\n    - from:\n        - namespaceSelector: {}\n'),
      at: ['namespaceSelector'],
    },
    {
      name: 'every pod of every namespace',
      yaml: policy('  ingress:\n    - from:\n        - namespaceSelector: {}\n          podSelector: {}\n'),
      at: ['namespaceSelector'],
    },
    {
      name: 'an empty egress rule',
      yaml: policy('  egress:\n    - {}\n'),
      at: ['{}'],
      message: ['lets its pods connect to everything'],
    },
  ],
});
