import rule from '../../../src/rules/insecure-workload-defaults/no-root-user.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'nothing said, which is another defect', yaml: podYaml({}) },
    {
      name: 'a root user of the pod that the container overrules',
      yaml: withContext('{ runAsUser: 1000 }', '{ runAsUser: 0 }'),
    },
    { name: 'runAsNonRoot: false beside a user', yaml: withContext('{ runAsNonRoot: false, runAsUser: 1000 }') },
    {
      name: 'a privileged container, which is a defect of its own',
      yaml: withContext('{ privileged: true, runAsUser: 0 }'),
    },
    {
      name: 'a root user of a user namespace',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsUser: 0 }' }),
    },
    {
      name: 'a Windows pod',
      yaml: podYaml({ spec: 'os: { name: windows }\nsecurityContext: { runAsNonRoot: false }' }),
    },
  ],
  invalid: [
    {
      name: 'the user 0',
      yaml: withContext('{ runAsUser: 0 }'),
      at: ['runAsUser: 0'],
      message: ['Container "app" sets runAsUser: 0.'],
      fixed: withContext('{ runAsUser: 0 }').replace('runAsUser: 0', 'runAsNonRoot: true'),
    },
    {
      name: 'the user 0 of the pod, once for all its containers',
      yaml: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  securityContext: { runAsUser: 0 }
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
    - { name: proxy, image: registry.example.com/proxy:1.2.3 }
`,
      at: ['runAsUser: 0'],
      message: ['The pod sets runAsUser: 0.'],
      fixed: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  securityContext: { runAsNonRoot: true }
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
    - { name: proxy, image: registry.example.com/proxy:1.2.3 }
`,
    },
    {
      name: 'a runAsNonRoot: false that leaves it to the image',
      yaml: withContext('{ runAsNonRoot: false }', '{ runAsNonRoot: true }'),
      at: ['runAsNonRoot: false'],
      fixed: withContext('{ runAsNonRoot: false }', '{ runAsNonRoot: true }').replace('false', 'true'),
    },
    {
      name: 'a contradiction, with which the container cannot start',
      yaml: withContext('{ runAsUser: 0 }', '{ runAsNonRoot: true }'),
      at: ['runAsUser: 0'],
      message: ['cannot start'],
      fixed: withContext('{ runAsUser: 0 }', '{ runAsNonRoot: true }').replace(
        '      securityContext: { runAsUser: 0 }\n',
        '',
      ),
    },
    {
      name: 'both, in one finding',
      yaml: withContext('{ runAsUser: 0, runAsNonRoot: false }'),
      at: ['runAsUser: 0'],
      fixed: withContext('{ runAsUser: 0, runAsNonRoot: false }').replace(
        'runAsUser: 0, runAsNonRoot: false',
        'runAsNonRoot: true',
      ),
    },
  ],
});
