import rule from '../../../src/rules/fragile-rollouts/no-liveness-on-dependency.js';
import { testRule } from '../../support/test-rule.js';

const pod = (liveness: string, more = '', spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      livenessProbe: ${liveness}
${more}`;

testRule(rule, {
  valid: [
    { name: 'a path of its own', yaml: pod('{ httpGet: { path: /livez, port: 8080 } }') },
    { name: 'a database that asks itself', yaml: pod('{ exec: { command: [pg_isready, -h, localhost] } }') },
    {
      name: 'a readiness probe that asks a dependency',
      yaml: pod('{ tcpSocket: { port: 80 } }', '      readinessProbe: { exec: { command: [pg_isready, -h, db] } }\n'),
    },
    { name: 'the loopback address as host', yaml: pod('{ httpGet: { host: 127.0.0.1, path: /livez, port: 8080 } }') },
    {
      name: 'the address of the node for a pod on its network',
      yaml: pod('{ httpGet: { host: 10.0.0.4, path: /livez, port: 6443 } }', '', '\n  hostNetwork: true'),
    },
    { name: 'a host that is not final', yaml: pod('{ httpGet: { host: "${HOST}", path: /livez, port: 6443 } }') },
    { name: 'a path that only contains such a word', yaml: pod('{ httpGet: { path: /dbadmin/healthz, port: 8080 } }') },
    {
      name: 'readiness asked by both, which is another rule',
      yaml: pod(
        '{ httpGet: { path: /readyz, port: 80 } }',
        '      readinessProbe: { httpGet: { path: /readyz, port: 80 } }\n',
      ),
    },
    { name: 'a path of a wrong type', yaml: pod('{ httpGet: { path: [a], port: 8080 } }') },
    { name: 'a handler of a wrong type', yaml: pod('curl http://db') },
  ],
  invalid: [
    {
      name: 'a command that asks the database',
      yaml: pod('{ exec: { command: [sh, -c, "pg_isready -h postgres -U app"] } }'),
      severities: ['warning'],
      at: ['command'],
      message: ['asks another host, "postgres", with pg_isready'],
      fixed: pod('{ exec: { command: [sh, -c, "pg_isready -h postgres -U app"] } }').replace(
        '      livenessProbe: { exec: { command: [sh, -c, "pg_isready -h postgres -U app"] } }\n',
        '',
      ),
    },
    {
      name: 'a command that asks another service',
      yaml: pod('{ exec: { command: [curl, -f, "http://user:secret@payments/health"] } }'),
      at: ['command'],
      message: [/^(?!.*secret).*"payments"/],
      fixed: pod('{ exec: { command: [curl, -f, "http://user:secret@payments/health"] } }').replace(
        '      livenessProbe: { exec: { command: [curl, -f, "http://user:secret@payments/health"] } }\n',
        '',
      ),
    },
    {
      name: 'another host',
      yaml: pod('{ httpGet: { host: db.example.com, path: /, port: 80 } }'),
      at: ['host: db.example.com'],
      fixed: pod('{ httpGet: { host: db.example.com, path: /, port: 80 } }').replace(
        '      livenessProbe: { httpGet: { host: db.example.com, path: /, port: 80 } }\n',
        '',
      ),
    },
    {
      name: 'another host by its socket',
      yaml: pod('{ tcpSocket: { host: postgres, port: 5432 } }'),
      at: ['host: postgres'],
      fixed: pod('{ tcpSocket: { host: postgres, port: 5432 } }').replace(
        '      livenessProbe: { tcpSocket: { host: postgres, port: 5432 } }\n',
        '',
      ),
    },
    {
      name: 'a path that names a dependency',
      yaml: pod('{ httpGet: { path: /health/db, port: 8080 } }'),
      at: ['path: /health/db'],
      fixed: pod('{ httpGet: { path: /health/db, port: 8080 } }').replace(
        '      livenessProbe: { httpGet: { path: /health/db, port: 8080 } }\n',
        '',
      ),
    },
    {
      name: 'a path that checks a dependency',
      yaml: pod('{ httpGet: { path: /redis-check, port: 8080 } }'),
      at: ['path: /redis-check'],
      fixed: pod('{ httpGet: { path: /redis-check, port: 8080 } }').replace(
        '      livenessProbe: { httpGet: { path: /redis-check, port: 8080 } }\n',
        '',
      ),
    },
    {
      name: 'a path of readiness',
      yaml: pod('{ httpGet: { path: /health/ready, port: 8080 } }'),
      severities: ['info'],
      at: ['path: /health/ready'],
      message: ['a check of readiness'],
    },
    {
      name: 'the sum of all checks',
      yaml: pod('{ httpGet: { path: /actuator/health, port: 8080 } }'),
      at: ['path: /actuator/health'],
    },
  ],
});
