import rule from '../../../src/rules/resource-starvation/require-cpu-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${resources}`;

testRule(rule, {
  valid: [
    { name: 'a limit', yaml: pod('      resources: { limits: { cpu: 1 } }\n') },
    { name: 'a limit of the pod', yaml: pod('', '\n  resources: { limits: { cpu: 1 } }') },
  ],
  invalid: [
    { name: 'no resources', yaml: pod(''), at: ['name: app'], message: ['"app" has no CPU limit'] },
    { name: 'a request alone', yaml: pod('      resources: { requests: { cpu: 100m } }\n'), at: ['resources'] },
    { name: 'a memory limit alone', yaml: pod('      resources: { limits: { memory: 64Mi } }\n'), at: ['limits'] },
  ],
});
