import rule from '../../../src/rules/insecure-workload-defaults/no-privilege-escalation.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'an explicit false', yaml: withContext('{ allowPrivilegeEscalation: false }') },
    { name: 'a Windows pod, which has no such field', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    {
      name: 'a Windows pod by its node selector',
      yaml: podYaml({ spec: 'nodeSelector: { kubernetes.io/os: windows }' }),
    },
    { name: 'a privileged container, which is a defect of its own', yaml: withContext('{ privileged: true }') },
  ],
  invalid: [
    {
      name: 'an absent securityContext',
      yaml: podYaml({}),
      at: ['name: app'],
      message: ['Container "app" may gain'],
      fixed: podYaml({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }),
    },
    {
      name: 'an explicit true',
      yaml: podYaml({ container: 'securityContext:\n  allowPrivilegeEscalation: true   # legacy' }),
      at: ['allowPrivilegeEscalation: true'],
      fixed: podYaml({ container: 'securityContext:\n  allowPrivilegeEscalation: false   # legacy' }),
    },
    {
      name: 'the field in the security context of the pod, where it does not exist',
      yaml: podYaml({ spec: 'securityContext: { allowPrivilegeEscalation: false }' }),
      at: ['name: app'],
      fixed: podYaml({
        spec: 'securityContext: { allowPrivilegeEscalation: false }',
        container: 'securityContext:\n  allowPrivilegeEscalation: false',
      }),
    },
    {
      name: 'a grant beside which the API server would refuse the repair',
      yaml: withContext('{ capabilities: { add: [CAP_SYS_ADMIN] } }'),
      at: ['securityContext'],
      fixed: null,
    },
  ],
});
