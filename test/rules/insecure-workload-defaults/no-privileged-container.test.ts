import rule from '../../../src/rules/insecure-workload-defaults/no-privileged-container.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'no security context', yaml: podYaml({}) },
    { name: 'an explicit false', yaml: withContext('{ privileged: false }') },
    {
      name: 'the field in the security context of the pod, where it does not exist',
      yaml: withContext('{}', '{ privileged: true }'),
    },
    { name: 'a value that is filled in later', yaml: withContext('{ privileged: "${PRIVILEGED}" }') },
  ],
  invalid: [
    {
      name: 'an explicit true',
      yaml: podYaml({ container: 'securityContext:\n  privileged: true' }),
      at: ['privileged: true'],
      message: ['Container "app" is privileged.'],
      fixed: podYaml({ container: 'securityContext:\n  privileged: true' }).replace(
        '      securityContext:\n        privileged: true\n',
        '',
      ),
    },
    {
      name: 'the YAML 1.1 spelling of true',
      yaml: podYaml({ container: 'securityContext:\n  privileged: yes' }),
      at: ['privileged: yes'],
      fixed: podYaml({ container: 'securityContext:\n  privileged: yes' }).replace(
        '      securityContext:\n        privileged: yes\n',
        '',
      ),
    },
    {
      name: 'a combination that the API server refuses',
      yaml: withContext('{ privileged: true, allowPrivilegeEscalation: false }'),
      at: ['privileged: true'],
      message: ['exclude each other'],
      fixed: withContext('{ privileged: true, allowPrivilegeEscalation: false }').replace(
        'privileged: true, allowPrivilegeEscalation',
        'allowPrivilegeEscalation',
      ),
    },
    {
      name: 'each privileged container once',
      yaml: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
    - { name: tune, image: registry.example.com/tune:1.0.0, securityContext: { privileged: true } }
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
  ephemeralContainers:
    - { name: debug, image: registry.example.com/debug:1.0.0, securityContext: { privileged: true } }
`,
      at: ['privileged: true', 'privileged: true'],
      message: ['"tune"', '"debug"'],
      fixed: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
    - { name: tune, image: registry.example.com/tune:1.0.0 }
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
  ephemeralContainers:
    - { name: debug, image: registry.example.com/debug:1.0.0 }
`,
    },
  ],
});
