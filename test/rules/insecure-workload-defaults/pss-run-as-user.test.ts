import rule from '../../../src/rules/insecure-workload-defaults/pss-run-as-user.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'no user', yaml: podYaml({}) },
    { name: 'other users', yaml: withContext('{ runAsUser: 1 }', '{ runAsUser: 1000 }') },
    {
      name: 'a pod with its own user namespace',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsUser: 0 }' }),
    },
    { name: 'a release before the control came', yaml: withContext('{ runAsUser: 0 }'), release: '1.22' },
  ],
  invalid: [
    {
      name: 'the user 0 of a container',
      yaml: withContext('{ runAsUser: 0 }'),
      at: ['runAsUser: 0'],
      message: ['Container "app"'],
      fixed: withContext('{ runAsUser: 0 }').replace('      securityContext: { runAsUser: 0 }\n', ''),
    },
    {
      name: 'a user 0 of the pod that the container overrules',
      yaml: withContext('{ runAsUser: 1000 }', '{ runAsUser: 0 }'),
      at: ['runAsUser: 0'],
      message: ['The pod'],
      fixed: withContext('{ runAsUser: 1000 }', '{ runAsUser: 0 }').replace(
        'securityContext: { runAsUser: 0 }\n  containers',
        'containers',
      ),
    },
    {
      name: 'both',
      yaml: withContext('{ runAsUser: 0, privileged: true }', '{ runAsUser: 0 }'),
      at: ['runAsUser: 0', 'runAsUser: 0'],
      fixed: withContext('{ runAsUser: 0, privileged: true }', '{ runAsUser: 0 }').replace(
        'securityContext: { runAsUser: 0 }\n  containers:\n    - name: app\n      image: registry.example.com/app:1.2.3\n      securityContext: { runAsUser: 0,',
        'containers:\n    - name: app\n      image: registry.example.com/app:1.2.3\n      securityContext: {',
      ),
    },
    {
      name: 'a user namespace before the exemption came',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsUser: 0 }' }),
      release: '1.34',
      at: ['runAsUser: 0'],
      fixed: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsUser: 0 }' }).replace(
        'securityContext: { runAsUser: 0 }\n  containers',
        'containers',
      ),
    },
  ],
});
