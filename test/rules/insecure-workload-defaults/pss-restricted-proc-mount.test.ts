import rule from '../../../src/rules/insecure-workload-defaults/pss-restricted-proc-mount.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'Default', yaml: withContext('{ procMount: Default }') },
    { name: 'null, which is nothing', yaml: withContext('{ procMount: null }') },
    { name: 'a value that is filled in later', yaml: withContext('{ procMount: "${PROC_MOUNT}" }') },
  ],
  invalid: [
    {
      name: 'Unmasked',
      yaml: withContext('{ procMount: Unmasked }'),
      at: ['procMount: Unmasked'],
      message: ['Container "app" sets procMount "Unmasked", which PSS restricted forbids.'],
    },
    {
      name: 'Unmasked in a user namespace',
      yaml: podYaml({ spec: 'hostUsers: false', container: 'securityContext: { procMount: Unmasked }' }),
      at: ['procMount: Unmasked'],
    },
    { name: 'a value that nobody knows', yaml: withContext('{ procMount: default }'), at: ['procMount: default'] },
  ],
});
