import rule from '../../../src/rules/resource-starvation/require-ephemeral-storage-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${resources}`;

testRule(rule, {
  valid: [
    { name: 'a limit', yaml: pod('      resources: { limits: { ephemeral-storage: 1Gi } }\n') },
    {
      name: 'an amount that another program fills in',
      yaml: pod("      resources: { limits: { ephemeral-storage: '${DISK}' } }\n"),
    },
  ],
  invalid: [
    { name: 'no resources', yaml: pod(''), at: ['name: app'], message: ['"app" has no ephemeral-storage limit'] },
    {
      name: 'a request alone',
      yaml: pod('      resources: { requests: { ephemeral-storage: 1Gi } }\n'),
      at: ['resources'],
    },
    { name: 'other limits', yaml: pod('      resources: { limits: { cpu: 1, memory: 1Gi } }\n'), at: ['limits'] },
  ],
});
