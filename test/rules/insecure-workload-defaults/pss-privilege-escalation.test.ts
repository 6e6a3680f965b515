import rule from '../../../src/rules/insecure-workload-defaults/pss-privilege-escalation.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const byNodeSelector = podYaml({ spec: 'nodeSelector: { kubernetes.io/os: windows }' });
const byOs = podYaml({ spec: 'os: { name: windows }' });

testRule(rule, {
  valid: [
    { name: 'an explicit false', yaml: withContext('{ allowPrivilegeEscalation: false }') },
    { name: 'a pod that names Windows as its system', yaml: byOs },
    { name: 'a value that is filled in later', yaml: withContext('{ allowPrivilegeEscalation: "${ESCALATION}" }') },
  ],
  invalid: [
    {
      name: 'an absent securityContext',
      yaml: podYaml({}),
      at: ['name: app'],
      message: [/"app" does not forbid .* PSS restricted/],
      fixed: podYaml({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }),
    },
    { name: 'a privileged container', yaml: withContext('{ privileged: true }'), at: ['securityContext'], fixed: null },
    {
      name: 'a Windows pod by its node selector, which the standard does not read',
      yaml: byNodeSelector,
      at: ['name: app'],
      fixed: podYaml({
        spec: 'nodeSelector: { kubernetes.io/os: windows }',
        container: 'securityContext:\n  allowPrivilegeEscalation: false',
      }),
    },
    {
      name: 'a Windows pod before the exemption came',
      yaml: byOs,
      release: '1.24',
      at: ['name: app'],
      fixed: podYaml({
        spec: 'os: { name: windows }',
        container: 'securityContext:\n  allowPrivilegeEscalation: false',
      }),
    },
  ],
});
