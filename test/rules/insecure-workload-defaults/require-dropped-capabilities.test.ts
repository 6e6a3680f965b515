import rule from '../../../src/rules/insecure-workload-defaults/require-dropped-capabilities.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'ALL dropped', yaml: withContext('{ capabilities: { drop: [ALL] } }') },
    {
      name: 'all in small letters, which runtimes read the same',
      yaml: withContext('{ capabilities: { drop: [all] } }'),
    },
    { name: 'ALL dropped and some added', yaml: withContext('{ capabilities: { drop: [ALL], add: [CHOWN] } }') },
    { name: 'a privileged container, which is a defect of its own', yaml: withContext('{ privileged: true }') },
    { name: 'ALL added, which is a defect of its own', yaml: withContext('{ capabilities: { add: [ALL] } }') },
    { name: 'a Windows pod', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a list that is filled in later', yaml: withContext('{ capabilities: { drop: ["${DROP}"] } }') },
    { name: 'a text where a list belongs', yaml: withContext('{ capabilities: { drop: ALL } }') },
  ],
  invalid: [
    {
      name: 'no security context',
      yaml: podYaml({}),
      at: ['name: app'],
      message: ['Container "app" keeps the default capabilities.'],
      fixed: podYaml({ container: 'securityContext:\n  capabilities:\n    drop:\n      - ALL' }),
    },
    {
      name: 'some dropped',
      yaml: podYaml({
        container: 'securityContext:\n  capabilities:\n    drop: [NET_RAW, MKNOD] # the dangerous ones',
      }),
      at: ['drop'],
      message: ['drops NET_RAW, MKNOD and keeps the other'],
      fixed: podYaml({ container: 'securityContext:\n  capabilities:\n    drop: [ ALL ] # the dangerous ones' }),
    },
    {
      name: 'capabilities added to the default ones',
      yaml: podYaml({ container: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]' }),
      at: ['capabilities'],
      fixed: podYaml({
        container: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop:\n      - ALL',
      }),
    },
    {
      name: 'a container that asks for root, without a fix that may stop it',
      yaml: withContext('{ runAsUser: 0 }'),
      at: ['securityContext'],
      fixed: null,
    },
    {
      name: 'the field in the security context of the pod, where it does not exist',
      yaml: podYaml({ spec: 'securityContext: { capabilities: { drop: [ALL] } }', container: 'securityContext: {}' }),
      at: ['securityContext'],
      fixed: podYaml({
        spec: 'securityContext: { capabilities: { drop: [ALL] } }',
        container: 'securityContext: { capabilities: { drop: [ ALL ] } }',
      }),
    },
  ],
});
