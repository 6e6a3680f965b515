import rule from '../../../src/rules/network-exposure/require-low-ndots.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
${spec}  containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
`;

testRule(rule, {
  valid: [
    { name: 'ndots', yaml: pod('  dnsConfig: { options: [{ name: ndots, value: "2" }] }\n') },
    { name: 'the name servers of the node', yaml: pod('  dnsPolicy: Default\n') },
    { name: 'name servers of its own', yaml: pod('  dnsPolicy: None\n  dnsConfig: { nameservers: [192.0.2.53] }\n') },
  ],
  invalid: [
    {
      name: 'no dnsConfig',
      yaml: pod(),
      at: ['spec'],
      fixed: pod().replace('}]\n', '}]\n  dnsConfig:\n    options:\n      - name: ndots\n        value: "2"\n'),
    },
    {
      name: 'other options',
      yaml: pod('  dnsConfig: { options: [{ name: single-request-reopen }] }\n'),
      at: ['options'],
      fixed: pod('  dnsConfig: { options: [{ name: single-request-reopen }] }\n').replace(
        'single-request-reopen }',
        'single-request-reopen }, { name: ndots, value: "2" }',
      ),
    },
    {
      name: 'other settings',
      yaml: pod('  dnsConfig: { searches: [example.com] }\n'),
      at: ['dnsConfig'],
      fixed: pod('  dnsConfig: { searches: [example.com] }\n').replace(
        '[example.com]',
        '[example.com], options: [ { name: ndots, value: "2" } ]',
      ),
    },
  ],
});
