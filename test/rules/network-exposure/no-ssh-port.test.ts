import rule from '../../../src/rules/network-exposure/no-ssh-port.js';
import { testRule } from '../../support/test-rule.js';

const pod = (ports: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/web:1.2.3
      ports: ${ports}
`;

testRule(rule, {
  valid: [
    { name: 'no ports', yaml: pod('[]') },
    { name: 'another port', yaml: pod('[{ containerPort: 2200 }]') },
    { name: 'port 22 of UDP', yaml: pod('[{ containerPort: 22, protocol: UDP }]') },
  ],
  invalid: [
    {
      name: 'port 22',
      yaml: pod('[{ containerPort: 22 }]'),
      at: ['containerPort: 22'],
      message: ['Container "app" serves SSH'],
    },
    {
      name: 'port 22 beside others',
      yaml: pod('[{ containerPort: 8080 }, { name: ssh, containerPort: 22, protocol: TCP }]'),
      at: ['containerPort: 22'],
    },
    { name: 'port 22 in block style', yaml: pod('\n        - containerPort: 22'), at: ['containerPort: 22'] },
  ],
});
