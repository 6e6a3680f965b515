import rule from '../../../src/rules/fragile-rollouts/no-equal-probes.js';
import { testRule } from '../../support/test-rule.js';

const pod = (liveness: string, readiness: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      ports:
        - name: http
          containerPort: 8080
      livenessProbe:
${liveness}      readinessProbe:
${readiness}`;
const http = (more = '', path = '/healthz', port: string | number = 'http') => `        httpGet:
          path: ${path}
          port: ${port}
${more}`;

testRule(rule, {
  valid: [
    { name: 'another endpoint', yaml: pod(http('', '/livez'), http('', '/readyz')) },
    { name: 'one endpoint and a more patient liveness', yaml: pod(http('        failureThreshold: 6\n'), http()) },
    {
      name: 'one endpoint and a slower liveness',
      yaml: pod(http('        periodSeconds: 20\n'), http('        periodSeconds: 5\n')),
    },
    { name: 'thresholds that are not final', yaml: pod(http('        failureThreshold: "${FAILURES}"\n'), http()) },
    { name: 'a single failure, which is another rule', yaml: pod(http('        failureThreshold: 1\n'), http()) },
    { name: 'probes of a wrong type', yaml: pod('        httpGet: /healthz\n', '        httpGet: []\n') },
  ],
  invalid: [
    {
      name: 'the same probe twice',
      yaml: pod(http(), http()),
      at: ['livenessProbe'],
      message: ['is restarted after 30 s of failures of the very check that takes its traffic away after 30 s'],
      fixed: pod(http('        failureThreshold: 6\n'), http()),
    },
    {
      name: 'a port by name and by number, and another delay',
      yaml: pod(
        http('        initialDelaySeconds: 15 # start\n', '/healthz', 8080),
        http('        initialDelaySeconds: 5\n'),
      ),
      at: ['livenessProbe'],
      fixed: pod(
        http('        initialDelaySeconds: 15 # start\n        failureThreshold: 6\n', '/healthz', 8080),
        http('        initialDelaySeconds: 5\n'),
      ),
    },
    {
      name: 'a liveness less patient than readiness',
      yaml: pod(http('        periodSeconds: 5\n        failureThreshold: 2\n'), http()),
      at: ['livenessProbe'],
      fixed: pod(http('        periodSeconds: 5\n        failureThreshold: 12\n'), http()),
    },
    {
      name: 'the same command',
      yaml: pod('        exec: { command: [pg_isready] }\n', '        exec: { command: [pg_isready] }\n'),
      at: ['livenessProbe'],
      fixed: pod(
        '        exec: { command: [pg_isready] }\n        failureThreshold: 6\n',
        '        exec: { command: [pg_isready] }\n',
      ),
    },
  ],
});
