import rule from '../../../src/rules/fragile-rollouts/require-always-pull-policy.js';
import { testRule } from '../../support/test-rule.js';

const pod = (image: string, policy = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: ${image}
${policy}`;
const ALWAYS = '      imagePullPolicy: Always\n';

testRule(rule, {
  valid: [
    { name: 'Always', yaml: pod('nginx:1.27', ALWAYS) },
    { name: 'latest, for which it is the default', yaml: pod('nginx:latest') },
    { name: 'no tag, for which it is the default', yaml: pod('nginx') },
    { name: 'a digest', yaml: pod('nginx@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1') },
    { name: 'an image that is not final', yaml: pod('"${IMAGE}"') },
  ],
  invalid: [
    { name: 'no policy for a version', yaml: pod('nginx:1.27'), at: ['name: app'], fixed: pod('nginx:1.27', ALWAYS) },
    {
      name: 'IfNotPresent',
      yaml: pod('nginx:1.27', '      imagePullPolicy: IfNotPresent\n'),
      at: ['imagePullPolicy: IfNotPresent'],
      fixed: pod('nginx:1.27', ALWAYS),
    },
    {
      name: 'latest with IfNotPresent',
      yaml: pod('nginx:latest', '      imagePullPolicy: IfNotPresent\n'),
      at: ['imagePullPolicy: IfNotPresent'],
      fixed: pod('nginx:latest', ALWAYS),
    },
  ],
});
