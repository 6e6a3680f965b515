import rule from '../../../src/rules/insecure-workload-defaults/no-host-port.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'no ports', yaml: podYaml({}) },
    { name: 'a container port', yaml: podYaml({ container: 'ports: [{ containerPort: 8080 }]' }) },
    {
      name: 'a host port of 0, which is none',
      yaml: podYaml({ container: 'ports: [{ containerPort: 8080, hostPort: 0 }]' }),
    },
    {
      name: 'a port that is filled in later',
      yaml: podYaml({ container: 'ports: [{ containerPort: 8080, hostPort: "${PORT}" }]' }),
    },
  ],
  invalid: [
    {
      name: 'a host port',
      yaml: podYaml({ container: 'ports: [{ containerPort: 8080, hostPort: 80 }]' }),
      at: ['hostPort: 80'],
      message: ['Container "app" binds port 80 of the node.'],
      fixed: podYaml({ container: 'ports: [{ containerPort: 8080, hostPort: 80 }]' }).replace(
        '8080, hostPort: 80',
        '8080',
      ),
    },
    {
      name: 'each of several',
      yaml: podYaml({
        container:
          'ports:\n  - { containerPort: 8080, hostPort: 80 }\n  - { containerPort: 9090 }\n  - { containerPort: 8443, hostPort: 443 }',
      }),
      at: ['hostPort: 80', 'hostPort: 443'],
      fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      ports:
        - { containerPort: 8080 }
        - { containerPort: 9090 }
        - { containerPort: 8443 }
`,
    },
    {
      name: 'one beside the network of the node, which says nothing new',
      yaml: podYaml({ spec: 'hostNetwork: true', container: 'ports: [{ containerPort: 80, hostPort: 80 }]' }),
      at: ['hostPort: 80'],
    },
  ],
});
