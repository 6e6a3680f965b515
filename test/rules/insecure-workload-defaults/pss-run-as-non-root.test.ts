import rule from '../../../src/rules/insecure-workload-defaults/pss-run-as-non-root.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'true for the pod', yaml: withContext('{}', '{ runAsNonRoot: true }') },
    { name: 'true for the container', yaml: withContext('{ runAsNonRoot: true }') },
    { name: 'a pod with its own user namespace', yaml: podYaml({ spec: 'hostUsers: false' }) },
    { name: 'a value that is filled in later', yaml: withContext('{}', '{ runAsNonRoot: "${NON_ROOT}" }') },
  ],
  invalid: [
    {
      name: 'a user other than 0 alone',
      yaml: podYaml({ spec: 'securityContext: { runAsUser: 1000 }' }),
      at: ['securityContext'],
      message: ['for container "app"'],
      fixed: podYaml({ spec: 'securityContext: { runAsUser: 1000, runAsNonRoot: true }' }),
    },
    {
      name: 'a false of the pod that the container overrules',
      yaml: withContext('{ runAsNonRoot: true }', '{ runAsNonRoot: false }'),
      at: ['runAsNonRoot: false'],
      message: ['The pod sets'],
      fixed: null,
    },
    {
      name: 'a false of the container',
      yaml: withContext('{ runAsNonRoot: false }', '{ runAsNonRoot: true }'),
      at: ['runAsNonRoot: false'],
      message: ['Container "app" sets'],
      fixed: null,
    },
    {
      name: 'a container that asks for root, without a fix that would stop it',
      yaml: withContext('{ runAsUser: 0 }', '{}'),
      at: ['securityContext'],
      fixed: null,
    },
    {
      name: 'a privileged container and a Windows pod, which the standard does not exempt',
      yaml: podYaml({
        spec: 'os: { name: windows }\nsecurityContext: {}',
        container: 'securityContext: { privileged: true }',
      }),
      at: ['securityContext'],
      fixed: podYaml({
        spec: 'os: { name: windows }\nsecurityContext: { runAsNonRoot: true }',
        container: 'securityContext: { privileged: true }',
      }),
    },
    {
      name: 'a user namespace before the exemption came',
      yaml: podYaml({ spec: 'hostUsers: false\nsecurityContext: {}' }),
      release: '1.34',
      at: ['securityContext'],
      fixed: podYaml({ spec: 'hostUsers: false\nsecurityContext: { runAsNonRoot: true }' }),
    },
  ],
});
