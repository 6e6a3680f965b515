import rule from '../../../src/rules/insecure-workload-defaults/pss-seccomp-profile.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const allowed = '{ seccompProfile: { type: RuntimeDefault } }';

testRule(rule, {
  valid: [
    { name: 'the profile of the pod', yaml: withContext('{}', allowed) },
    { name: 'the profile of the container', yaml: withContext(allowed) },
    { name: 'Unconfined, which baseline forbids', yaml: withContext('{ seccompProfile: { type: Unconfined } }') },
    { name: 'a pod that names Windows as its system', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a type that is filled in later', yaml: withContext('{ seccompProfile: { type: "${PROFILE}" } }') },
  ],
  invalid: [
    {
      name: 'no security context of the pod',
      yaml: podYaml({ spec: 'securityContext: {}' }),
      at: ['securityContext'],
      message: ['applies to container "app", which PSS restricted demands'],
      fixed: podYaml({ spec: 'securityContext: { seccompProfile: { type: RuntimeDefault } }' }),
    },
    {
      name: 'a privileged container',
      yaml: withContext('{ privileged: true }', '{}'),
      at: ['securityContext'],
      fixed: withContext('{ privileged: true }', '{ seccompProfile: { type: RuntimeDefault } }'),
    },
    {
      name: 'a Windows pod by its node selector, which the standard does not read',
      yaml: podYaml({ spec: 'nodeSelector: { kubernetes.io/os: windows }\nsecurityContext: {}' }),
      at: ['securityContext'],
      fixed: podYaml({
        spec: 'nodeSelector: { kubernetes.io/os: windows }\nsecurityContext: { seccompProfile: { type: RuntimeDefault } }',
      }),
    },
    {
      name: 'a profile without a type',
      yaml: withContext('{}', '{ seccompProfile: {} }'),
      at: ['seccompProfile'],
      fixed: null,
    },
  ],
});
