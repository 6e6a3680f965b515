import rule from '../../../src/rules/fragile-rollouts/require-startup-probe.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${container}`;
const liveness = (more: string, path = '/livez') => `      livenessProbe:
        httpGet:
          path: ${path}
          port: 8080
${more}`;
const STARTUP = '      startupProbe: { httpGet: { port: 8080 }, failureThreshold: 30 }\n';

testRule(rule, {
  valid: [
    { name: 'a startup probe beside a delay', yaml: pod(liveness('        initialDelaySeconds: 90\n') + STARTUP) },
    { name: 'a short delay', yaml: pod(liveness('        initialDelaySeconds: 30\n')) },
    {
      name: 'a long delay of readiness',
      yaml: pod('      readinessProbe: { httpGet: { port: 8080 }, initialDelaySeconds: 90 }\n'),
    },
    { name: 'a delay that is not final', yaml: pod(liveness('        initialDelaySeconds: ${DELAY}\n')) },
    {
      name: 'a Java program with a minute to start',
      yaml: pod(`      command: [java, -jar, app.jar]\n${liveness('        initialDelaySeconds: 30\n')}`),
    },
    { name: 'another program with the defaults', yaml: pod(liveness('')) },
  ],
  invalid: [
    {
      name: 'a long delay',
      yaml: pod(liveness('        initialDelaySeconds: 120\n        periodSeconds: 10\n')),
      at: ['initialDelaySeconds: 120'],
      message: ['delays its liveness probe by 120 s'],
      fixed: pod(
        `${liveness('        periodSeconds: 10\n')}      startupProbe:
        httpGet:
          path: /livez
          port: 8080
        periodSeconds: 10
        failureThreshold: 24
`,
      ),
    },
    {
      name: 'a Java program by its command',
      yaml: pod(`      command: [java, -jar, app.jar]\n${liveness('')}`),
      at: ['livenessProbe'],
      message: ['within 30 s of its start'],
      fixed: null,
    },
    {
      name: 'a Java program by its variables',
      yaml: pod(
        `      env: [{ name: JAVA_TOOL_OPTIONS, value: -Xmx1g }]\n${liveness('        initialDelaySeconds: 10\n')}`,
      ),
      at: ['livenessProbe'],
      fixed: null,
    },
    {
      name: 'a Java program by its endpoint',
      yaml: pod(liveness('', '/actuator/health/liveness')),
      at: ['livenessProbe'],
      fixed: null,
    },
  ],
});
