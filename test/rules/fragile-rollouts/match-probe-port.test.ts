import rule from '../../../src/rules/fragile-rollouts/match-probe-port.js';
import { testRule } from '../../support/test-rule.js';

const pod = (ports: string, probe: string, more = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      ports: ${ports}
      livenessProbe: { httpGet: { port: ${probe} } }
${more}`;

testRule(rule, {
  valid: [
    { name: 'a declared name', yaml: pod('[{ name: http, containerPort: 8080 }]', 'http') },
    { name: 'a declared number', yaml: pod('[{ name: http, containerPort: 8080 }]', '8080') },
    { name: 'a number where nothing is declared', yaml: pod('[]', '8080') },
    {
      name: 'a number that another container declares',
      yaml: pod(
        '[{ containerPort: 80 }]',
        '8080',
        '    - name: other\n      image: o\n      ports: [{ containerPort: 8080 }]\n',
      ),
    },
    { name: 'a name that is not final', yaml: pod('[{ name: http, containerPort: 8080 }]', '"${PORT}"') },
    { name: 'declared names that are not final', yaml: pod('[{ name: "${PORT}", containerPort: 8080 }]', 'http') },
    {
      name: 'a number in quotes, which the API server refuses itself',
      yaml: pod('[{ containerPort: 8080 }]', '"9090"'),
    },
    { name: 'no port number at all', yaml: pod('[{ containerPort: 8080 }]', '70000') },
    { name: 'a command', yaml: pod('[]', '1 }, exec: { command: [x]') },
  ],
  invalid: [
    {
      name: 'a name that nothing declares, with one port that has none',
      yaml: pod('[{ containerPort: 8080 }]', 'http'),
      at: ['port: http'],
      message: ['The livenessProbe of container "app" asks port "http"'],
      fixed: pod('[{ containerPort: 8080, name: http }]', 'http'),
    },
    {
      name: 'another name than the only one',
      yaml: pod('[{ name: web, containerPort: 8080 }]', 'http'),
      at: ['port: http'],
      fixed: pod('[{ name: web, containerPort: 8080 }]', 'web'),
    },
    {
      name: 'a name, without any port',
      yaml: pod('[]', 'http'),
      severities: ['error'],
      at: ['port: http'],
      fixed: null,
    },
    {
      name: 'a name that another container declares',
      yaml: pod(
        '[]',
        'http',
        '    - name: other\n      image: o\n      ports: [{ name: http, containerPort: 8080 }]\n',
      ),
      at: ['port: http'],
      fixed: null,
    },
    {
      name: 'a number beside those declared',
      yaml: pod('[{ containerPort: 8080 }]', '8081'),
      severities: ['info'],
      at: ['port: 8081'],
      message: ['8081, which is not among'],
      fixed: null,
    },
    {
      name: 'each probe that asks it',
      yaml: pod(
        '[{ name: a, containerPort: 1 }, { name: b, containerPort: 2 }]',
        'a',
        '      readinessProbe: { tcpSocket: { port: c } }\n      startupProbe: { grpc: { port: 3 } }\n',
      ),
      at: ['port: c', 'port: 3'],
      fixed: null,
    },
  ],
});
