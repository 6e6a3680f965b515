import rule from '../../../src/rules/fragile-rollouts/no-stand-in-probe.js';
import { testRule } from '../../support/test-rule.js';

const pod = (command: string, probe = 'livenessProbe') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      ${probe}: { exec: { command: ${command} } }
`;

testRule(rule, {
  valid: [
    { name: 'a program of its own', yaml: pod('[/app, healthcheck]') },
    { name: 'a file that the program keeps', yaml: pod('[cat, /tmp/healthy]') },
    { name: 'a file that is listed', yaml: pod('[ls, /tmp/healthy]') },
    { name: 'a check before a word of success', yaml: pod('[sh, -c, "pg_isready && echo ok"]') },
    { name: 'a check whose failure is passed on', yaml: pod('[sh, -c, "curl -sf localhost/livez || exit 1"]') },
    { name: 'processes, and something else', yaml: pod('[sh, -c, "pgrep app && test -f /tmp/ready"]') },
    { name: 'curl with its status looked at', yaml: pod('[sh, -c, "curl -s localhost/ | grep ok"]') },
    { name: 'no command', yaml: pod('[]') },
    { name: 'a command of a wrong type', yaml: pod('true') },
  ],
  invalid: [
    {
      name: 'true',
      yaml: pod('["true"]'),
      severities: ['warning'],
      at: ['command'],
      message: ['The livenessProbe of container "app" runs a command that cannot fail'],
    },
    { name: 'an echo in a shell', yaml: pod('[sh, -c, "echo ok"]', 'readinessProbe'), at: ['command'] },
    { name: 'a list of the folder', yaml: pod('[/bin/ls, -l]'), at: ['command'] },
    { name: 'a failure that is swallowed', yaml: pod('[sh, -c, "curl -f localhost/livez || true"]'), at: ['command'] },
    { name: 'an exit of its own', yaml: pod('[sh, -c, "check; exit 0"]', 'startupProbe'), at: ['command'] },
    {
      name: 'the existence of the process',
      yaml: pod('[pgrep, -f, worker]'),
      severities: ['info'],
      at: ['command'],
      message: ['sees only whether a process exists'],
    },
    { name: 'a search among the processes', yaml: pod('[sh, -c, "ps aux | grep [w]orker"]'), at: ['command'] },
    {
      name: 'curl without --fail',
      yaml: pod('[curl, -s, "http://localhost:8080/livez"]'),
      severities: ['info'],
      at: ['command'],
      message: ['without --fail'],
    },
    {
      name: 'true beside the port of the program',
      yaml: pod('["true"]').replace(
        '      livenessProbe',
        '      ports: [{ containerPort: 8080 }]\n      livenessProbe',
      ),
      at: ['command'],
      fixed: pod('').replace(
        '      livenessProbe: { exec: { command:  } }',
        '      ports: [{ containerPort: 8080 }]\n      livenessProbe: { tcpSocket: { port: 8080 } }',
      ),
    },
  ],
});
