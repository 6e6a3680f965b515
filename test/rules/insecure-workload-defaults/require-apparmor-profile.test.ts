import rule from '../../../src/rules/insecure-workload-defaults/require-apparmor-profile.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'a profile of the container', yaml: withContext('{ appArmorProfile: { type: RuntimeDefault } }') },
    { name: 'a profile of the pod', yaml: withContext('{}', '{ appArmorProfile: { type: RuntimeDefault } }') },
    {
      name: 'the annotation',
      yaml: podYaml({
        metadata: 'annotations: { container.apparmor.security.beta.kubernetes.io/app: runtime/default }',
      }),
    },
    { name: 'a privileged container', yaml: withContext('{ privileged: true }') },
    { name: 'Windows', yaml: podYaml({ spec: 'os: { name: windows }' }) },
  ],
  invalid: [
    { name: 'nothing', yaml: podYaml({}), at: ['name: app'], message: ['names no AppArmor profile'] },
    {
      name: 'other settings',
      yaml: withContext('{ seccompProfile: { type: RuntimeDefault } }'),
      at: ['securityContext'],
    },
    {
      name: 'an annotation of another container',
      yaml: podYaml({
        metadata: 'annotations: { container.apparmor.security.beta.kubernetes.io/web: runtime/default }',
      }),
      at: ['name: app'],
    },
  ],
});
