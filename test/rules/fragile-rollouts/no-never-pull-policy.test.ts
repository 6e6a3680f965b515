import rule from '../../../src/rules/fragile-rollouts/no-never-pull-policy.js';
import { testRule } from '../../support/test-rule.js';

const pod = (policy: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${policy}`;

testRule(rule, {
  valid: [
    { name: 'no policy', yaml: pod('') },
    { name: 'IfNotPresent', yaml: pod('      imagePullPolicy: IfNotPresent\n') },
    { name: 'Always', yaml: pod('      imagePullPolicy: Always\n') },
  ],
  invalid: [
    {
      name: 'Never',
      yaml: pod('      imagePullPolicy: Never\n'),
      at: ['imagePullPolicy: Never'],
      message: ['Container "app" never pulls'],
      fixed: pod('      imagePullPolicy: IfNotPresent\n'),
    },
    {
      name: 'Never, quoted, with a comment',
      yaml: pod('      imagePullPolicy: "Never" # kind\n'),
      at: ['imagePullPolicy: "Never"'],
      fixed: pod('      imagePullPolicy: "Never" # kind\n').replace('"Never"', '"IfNotPresent"'),
    },
    {
      name: 'two containers',
      yaml: pod('      imagePullPolicy: Never\n    - name: b\n      image: b\n      imagePullPolicy: Never\n'),
      at: ['imagePullPolicy: Never', 'imagePullPolicy: Never'],
      fixed: pod(
        '      imagePullPolicy: IfNotPresent\n    - name: b\n      image: b\n      imagePullPolicy: IfNotPresent\n',
      ),
    },
  ],
});
