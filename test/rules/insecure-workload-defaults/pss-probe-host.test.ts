import rule from '../../../src/rules/insecure-workload-defaults/pss-probe-host.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const probe = (host: string) => podYaml({ container: `livenessProbe: { httpGet: { port: 8080, host: ${host} } }` });

testRule(rule, {
  valid: [
    { name: 'no host', yaml: podYaml({ container: 'livenessProbe: { httpGet: { port: 8080 } }' }) },
    { name: 'an empty host', yaml: probe('""') },
    { name: 'a release before the control came', yaml: probe('127.0.0.1'), release: '1.33' },
  ],
  invalid: [
    {
      name: 'a liveness probe',
      yaml: probe('db.shop.svc'),
      at: ['host: db.shop.svc'],
      message: ['names the host "db.shop.svc" (livenessProbe), which PSS baseline forbids'],
    },
    {
      name: 'a pod on the network of the node',
      yaml: podYaml({
        spec: 'hostNetwork: true',
        container: 'startupProbe: { tcpSocket: { port: 80, host: 127.0.0.1 } }',
      }),
      at: ['host: 127.0.0.1'],
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      startupProbe: { tcpSocket: { port: 80 } }
`,
    },
    {
      name: 'both hooks',
      yaml: podYaml({
        container:
          'lifecycle: { postStart: { tcpSocket: { port: 80, host: a } }, preStop: { httpGet: { port: 80, host: b } } }',
      }),
      at: ['host: a', 'host: b'],
      message: ['(postStart)', '(preStop)'],
    },
  ],
});
