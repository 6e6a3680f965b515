import rule from '../../../src/rules/fragile-rollouts/no-duplicate-environment-variable.js';
import { testRule } from '../../support/test-rule.js';

const pod = (env: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      env:
${env}`;

testRule(rule, {
  valid: [
    {
      name: 'each once',
      yaml: pod('        - name: A\n          value: "1"\n        - name: B\n          value: "1"\n'),
    },
    {
      name: 'a value that builds on the one before',
      yaml: pod(
        '        - name: PATH_EXTRA\n          value: /a\n        - name: PATH_EXTRA\n          value: $(PATH_EXTRA):/b\n',
      ),
    },
    {
      name: 'a variable beside one from a ConfigMap',
      yaml: pod('        - name: A\n          value: "1"\n      envFrom: [{ configMapRef: { name: a } }]\n'),
    },
    { name: 'entries of a wrong type', yaml: pod('        - A=1\n        - A=1\n') },
  ],
  invalid: [
    {
      name: 'two values',
      yaml: pod(
        '        - name: LOG_LEVEL\n          value: info\n        - name: PORT\n          value: "80"\n        - name: LOG_LEVEL\n          value: debug\n',
      ),
      at: ['name: LOG_LEVEL'],
      message: [/^Container "app" sets the variable "LOG_LEVEL" again(?!.*debug)/],
      fixed: pod('        - name: PORT\n          value: "80"\n        - name: LOG_LEVEL\n          value: debug\n'),
    },
    {
      name: 'a value and a Secret',
      yaml: pod(
        '        - { name: TOKEN, value: x }\n        - { name: TOKEN, valueFrom: { secretKeyRef: { name: a, key: b } } }\n',
      ),
      at: ['name: TOKEN'],
      fixed: pod('        - { name: TOKEN, valueFrom: { secretKeyRef: { name: a, key: b } } }\n'),
    },
    {
      name: 'three of a name',
      yaml: pod('        - { name: A, value: x }\n        - { name: A, value: y }\n        - { name: A, value: z }\n'),
      at: ['name: A', 'name: A'],
      fixed: pod('        - { name: A, value: z }\n'),
    },
    {
      name: 'one that another variable uses',
      yaml: pod(
        '        - { name: HOST, value: a }\n        - { name: URL, value: "http://$(HOST)" }\n        - { name: HOST, value: b }\n',
      ),
      at: ['name: HOST'],
      fixed: null,
    },
    {
      name: 'a name that stands for itself',
      yaml: pod('        - { name: A, value: x }\n        - { name: A, value: $(A) }\n'),
      at: ['name: A'],
      fixed: pod('        - { name: A, value: $(A) }\n'),
    },
  ],
});
