import rule from '../../../src/rules/resource-starvation/no-heap-above-memory-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (setting: string, limit = 'memory: 1Gi', spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: { limits: { ${limit} } }
      ${setting}
`;

const variable = (name: string, value: string) => `env: [{ name: ${name}, value: '${value}' }]`;

testRule(rule, {
  valid: [
    { name: 'a heap that leaves room', yaml: pod(variable('JAVA_OPTS', '-Xms256m -Xmx768m')) },
    { name: 'a share of the limit', yaml: pod(variable('JAVA_TOOL_OPTIONS', '-XX:MaxRAMPercentage=75')) },
    { name: 'no limit', yaml: pod(variable('JAVA_OPTS', '-Xmx8g'), 'cpu: 1') },
    { name: 'a limit of zero, which is none', yaml: pod(variable('JAVA_OPTS', '-Xmx8g'), 'memory: 0') },
    { name: 'mebibytes for Node.js', yaml: pod(variable('NODE_OPTIONS', '--max-old-space-size=768')) },
    {
      name: 'a value from elsewhere',
      yaml: pod('env: [{ name: GOMEMLIMIT, valueFrom: { resourceFieldRef: { resource: limits.memory } } }]'),
    },
    { name: 'a heap that another program fills in', yaml: pod(variable('JAVA_OPTS', '-Xmx${HEAP}')) },
  ],
  invalid: [
    {
      name: 'a heap of the whole limit',
      yaml: pod(variable('JAVA_OPTS', '-Xms256m -Xmx1g -Dpassword=hunter2')),
      at: ["value: '-Xms256m -Xmx1g -Dpassword=hunter2'"],
      message: [/^Container "app" allows a heap of -Xmx1g within a memory limit of 1Gi\.$/],
    },
    {
      name: 'a heap above the limit, in the arguments',
      yaml: pod("args: ['-Xmx2048m', '-jar', 'app.jar']"),
      at: ["'-Xmx2048m'"],
    },
    {
      name: 'Node.js',
      yaml: pod('command: [node, --max-old-space-size=4096, server.js]'),
      at: ['--max-old-space-size=4096'],
      message: ['--max-old-space-size=4096'],
    },
    { name: 'Go', yaml: pod(variable('GOMEMLIMIT', '2GiB')), at: ["value: '2GiB'"], message: ['GOMEMLIMIT=2GiB'] },
    {
      name: 'a limit of the pod',
      yaml: pod(variable('JAVA_OPTS', '-Xmx4G'), 'cpu: 1', '\n  resources: { limits: { memory: 2Gi } }'),
      at: ["value: '-Xmx4G'"],
    },
  ],
});
