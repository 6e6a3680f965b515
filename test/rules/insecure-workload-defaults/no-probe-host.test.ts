import rule from '../../../src/rules/insecure-workload-defaults/no-probe-host.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const probe = (line?: string) =>
  podYaml({
    container: [
      'livenessProbe:',
      '  httpGet:',
      '    path: /livez',
      '    port: 8080',
      ...(line ? [`    ${line}`] : []),
    ].join('\n'),
  });

testRule(rule, {
  valid: [
    { name: 'no host', yaml: probe() },
    { name: 'an empty host', yaml: probe('host: ""') },
    { name: 'a header of that name', yaml: probe('httpHeaders: [{ name: Host, value: shop.example.com }]') },
    { name: 'a host that is filled in later', yaml: probe('host: "${HOST}"') },
    {
      name: 'the loopback address on the network of the node, where it is right',
      yaml: podYaml({
        spec: 'hostNetwork: true',
        container: 'startupProbe: { tcpSocket: { port: 5432, host: 127.0.0.1 } }',
      }),
    },
    {
      name: 'a liveness probe of another host, which is a matter of rollouts',
      yaml: probe('host: db.shop.svc'),
    },
  ],
  invalid: [
    {
      name: 'the loopback address, which is that of the node',
      yaml: probe('host: 127.0.0.1'),
      at: ['host: 127.0.0.1'],
      message: ['Container "app" has the kubelet call the host "127.0.0.1" (livenessProbe).'],
      fixed: probe(),
    },
    {
      name: 'another host, which no edit can replace',
      yaml: podYaml({ container: 'readinessProbe: { tcpSocket: { port: 5432, host: db.shop.svc } }' }),
      at: ['host: db.shop.svc'],
      message: ['(readinessProbe)'],
      fixed: null,
    },
    {
      name: 'a lifecycle hook',
      yaml: podYaml({
        container: 'lifecycle: { preStop: { httpGet: { port: 80, path: /drain, host: 169.254.169.254 } } }',
      }),
      at: ['host: 169.254.169.254'],
      message: ['(preStop)'],
      fixed: null,
    },
  ],
});
