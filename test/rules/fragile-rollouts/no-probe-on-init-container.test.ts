import rule from '../../../src/rules/fragile-rollouts/no-probe-on-init-container.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: migrate
      image: registry.example.com/migrate:1.2.3
${container}  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      livenessProbe: { tcpSocket: { port: 80 } }
`;

testRule(rule, {
  valid: [
    { name: 'no probe', yaml: pod('') },
    {
      name: 'a sidecar',
      yaml: pod('      restartPolicy: Always\n      readinessProbe: { tcpSocket: { port: 80 } }\n'),
    },
    { name: 'a stop signal alone, which is dropped', yaml: pod('      lifecycle: { stopSignal: SIGTERM }\n') },
    { name: 'an empty entry', yaml: pod('      readinessProbe:\n') },
  ],
  invalid: [
    {
      name: 'a readiness probe',
      yaml: pod('      readinessProbe:\n        tcpSocket: { port: 80 }\n'),
      at: ['readinessProbe'],
      message: ['Init container "migrate" has a readinessProbe'],
      fixed: pod(''),
    },
    { name: 'an empty lifecycle', yaml: pod('      lifecycle: {}\n'), at: ['lifecycle'], fixed: pod('') },
    {
      name: 'two probes',
      yaml: pod('      livenessProbe: {}\n      startupProbe: {}\n'),
      at: ['livenessProbe', 'startupProbe'],
      fixed: pod(''),
    },
    {
      name: 'a hook, of a container that is never restarted',
      yaml: pod('      lifecycle: { preStop: {} }\n      restartPolicy: Never\n'),
      at: ['lifecycle'],
      fixed: pod('      restartPolicy: Never\n'),
    },
  ],
});
