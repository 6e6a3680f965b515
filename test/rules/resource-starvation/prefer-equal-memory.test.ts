import rule from '../../../src/rules/resource-starvation/prefer-equal-memory.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

testRule(rule, {
  valid: [
    {
      name: 'equal amounts in different units',
      yaml: pod('{ requests: { memory: 1024Mi }, limits: { memory: 1Gi } }'),
    },
    { name: 'a limit alone', yaml: pod('{ limits: { memory: 1Gi } }') },
    { name: 'a request alone, which another rule reports', yaml: pod('{ requests: { memory: 1Gi } }') },
    {
      name: 'a limit below the request, which the server refuses',
      yaml: pod('{ requests: { memory: 2Gi }, limits: { memory: 1Gi } }'),
    },
  ],
  invalid: [
    {
      name: 'a limit of twice the request',
      yaml: pod('{ requests: { memory: 64Mi }, limits: { memory: 128Mi } }'),
      at: ['memory: 128Mi'],
      message: ['"app" requests 64Mi of memory and may use 128Mi'],
      fixed: pod('{ requests: { memory: 64Mi }, limits: { memory: 128Mi } }').replace('64Mi', '128Mi'),
    },
    {
      name: 'units of a thousand and of 1024',
      yaml: pod('{ requests: { memory: 1G }, limits: { memory: 1Gi } }'),
      at: ['memory: 1Gi'],
      fixed: pod('{ requests: { memory: 1G }, limits: { memory: 1Gi } }').replace('1G', '1Gi'),
    },
    {
      name: 'a request in bytes',
      yaml: pod('{ requests: { memory: 64000000 }, limits: { memory: 64Mi } }'),
      at: ['memory: 64Mi'],
      fixed: pod('{ requests: { memory: 64000000 }, limits: { memory: 64Mi } }').replace('64000000', '64Mi'),
    },
  ],
});
