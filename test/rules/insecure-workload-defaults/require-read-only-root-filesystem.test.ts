import rule from '../../../src/rules/insecure-workload-defaults/require-read-only-root-filesystem.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'an explicit true', yaml: withContext('{ readOnlyRootFilesystem: true }') },
    { name: 'a privileged container, which is a defect of its own', yaml: withContext('{ privileged: true }') },
    { name: 'a Windows pod, which has no such field', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'a value that is filled in later', yaml: withContext('{ readOnlyRootFilesystem: "${READ_ONLY}" }') },
  ],
  invalid: [
    { name: 'no security context', yaml: podYaml({}), at: ['name: app'], message: ['Container "app" can write'] },
    {
      name: 'an explicit false',
      yaml: withContext('{ readOnlyRootFilesystem: false }'),
      at: ['readOnlyRootFilesystem: false'],
    },
    {
      name: 'the field in the security context of the pod',
      yaml: withContext('{}', '{ readOnlyRootFilesystem: true }'),
      at: ['securityContext'],
    },
  ],
});
