import rule from '../../../src/rules/insecure-workload-defaults/pss-seccomp-profile.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const allowed = '{ seccompProfile: { type: RuntimeDefault } }';

testRule(rule, {
  valid: [
    { name: 'the profile of the pod', yaml: withContext('{}', allowed) },
    { name: 'the profile of the container', yaml: withContext(allowed) },
    {
      name: 'Unconfined in a pod that names Windows',
      yaml: podYaml({
        spec: 'os: { name: windows }',
        container: 'securityContext: { seccompProfile: { type: Unconfined } }',
      }),
    },
    { name: 'nothing said before 1.19', yaml: podYaml({}), release: '1.18' },
    {
      name: 'a part of a container that stands elsewhere',
      yaml: podYaml({}).replace(/ {6}image: .*\n/, ''),
      complete: false,
    },
    { name: 'a pod that names Windows as its system', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a type that is filled in later', yaml: withContext('{ seccompProfile: { type: "${PROFILE}" } }') },
  ],
  invalid: [
    {
      name: 'Unconfined, beside which what is missing is not said',
      yaml: withContext('{}', '{ seccompProfile: { type: Unconfined } }'),
      at: ['type: Unconfined'],
      message: ['The pod sets the seccomp profile "Unconfined", which PSS restricted forbids.'],
      fixed: null,
    },
    {
      name: 'the annotation before 1.19',
      yaml: podYaml({ metadata: 'annotations: { seccomp.security.alpha.kubernetes.io/pod: unconfined }' }),
      release: '1.18',
      at: ['seccomp.security.alpha.kubernetes.io/pod: unconfined'],
      fixed: null,
    },
    {
      name: 'no security context of the pod',
      yaml: podYaml({ spec: 'securityContext: {}' }),
      at: ['securityContext'],
      message: ['No seccomp profile applies to container "app", which PSS restricted demands'],
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
      message: ['a seccomp profile without a type'],
      fixed: null,
    },
  ],
});
