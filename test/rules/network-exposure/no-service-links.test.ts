import rule from '../../../src/rules/network-exposure/no-service-links.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
${spec}`;

const OFF = '  enableServiceLinks: false\n';

testRule(rule, {
  valid: [{ name: 'switched off', yaml: pod(OFF) }],
  invalid: [
    { name: 'nothing said', yaml: pod(), at: ['spec'], fixed: pod(OFF) },
    {
      name: 'switched on',
      yaml: pod('  enableServiceLinks: true # old\n'),
      at: ['enableServiceLinks: true'],
      fixed: pod('  enableServiceLinks: false # old\n'),
    },
    { name: 'an empty value', yaml: pod('  enableServiceLinks:\n'), at: ['enableServiceLinks:'], fixed: pod(OFF) },
  ],
});
