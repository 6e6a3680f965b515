import rule from '../../../src/rules/insecure-workload-defaults/require-run-as-non-root.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const two = (first: string, second: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:${spec}
  containers:
    - { name: app, image: registry.example.com/app:1.2.3${first} }
    - { name: proxy, image: registry.example.com/proxy:1.2.3${second} }
`;

testRule(rule, {
  valid: [
    { name: 'runAsNonRoot of the container', yaml: withContext('{ runAsNonRoot: true }') },
    { name: 'runAsNonRoot of the pod', yaml: withContext('{}', '{ runAsNonRoot: true }') },
    { name: 'a user other than 0', yaml: withContext('{ runAsUser: 1000 }') },
    { name: 'a user other than 0 for the pod', yaml: podYaml({ spec: 'securityContext: { runAsUser: 65534 }' }) },
    { name: 'an explicit root user, which is a defect of its own', yaml: withContext('{ runAsUser: 0 }') },
    { name: 'an explicit false, which is a defect of its own', yaml: withContext('{ runAsNonRoot: false }') },
    { name: 'a privileged container, which is a defect of its own', yaml: withContext('{ privileged: true }') },
    { name: 'a Windows pod', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a pod with its own user namespace', yaml: podYaml({ spec: 'hostUsers: false' }), release: '1.33' },
    { name: 'a user that is filled in later', yaml: withContext('{ runAsUser: "${UID}" }') },
  ],
  invalid: [
    {
      name: 'no security context',
      yaml: podYaml({}),
      at: ['spec'],
      message: ['Nothing keeps container "app" from starting as root.'],
      fixed: `${podYaml({})}  securityContext:\n    runAsNonRoot: true\n`,
    },
    {
      name: 'a security context that says other things',
      yaml: podYaml({ spec: 'securityContext:\n  fsGroup: 2000 # for the volume' }),
      at: ['securityContext'],
      fixed: podYaml({ spec: 'securityContext:\n  fsGroup: 2000 # for the volume\n  runAsNonRoot: true' }),
    },
    {
      name: 'a null, which says nothing',
      yaml: podYaml({ spec: 'securityContext: { runAsNonRoot: null }' }),
      at: ['runAsNonRoot: null'],
      fixed: podYaml({ spec: 'securityContext: { runAsNonRoot: true }' }),
    },
    {
      name: 'two containers at once, as one line mends both',
      yaml: two('', '', '\n  securityContext: {}'),
      at: ['securityContext'],
      message: ['containers "app" and "proxy"'],
      fixed: two('', '', '\n  securityContext: { runAsNonRoot: true }'),
    },
    {
      name: 'one of two, without a fix that would stop the other',
      yaml: two('', ', securityContext: { runAsUser: 0 }', '\n  securityContext: {}'),
      at: ['securityContext'],
      message: ['container "app"'],
      fixed: null,
    },
    {
      name: 'a user namespace before a cluster has them by default',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: {}' }),
      release: '1.32',
      at: ['securityContext'],
      fixed: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsNonRoot: true }' }),
    },
  ],
});
