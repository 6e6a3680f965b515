import rule from '../../../src/rules/insecure-workload-defaults/pss-baseline-proc-mount.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const unmasked = 'securityContext: { procMount: Unmasked }';
const namespaced = podYaml({ spec: 'hostUsers: false', container: unmasked });

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'Default', yaml: withContext('{ procMount: Default }') },
    { name: 'Unmasked in a user namespace', yaml: namespaced },
  ],
  invalid: [
    {
      name: 'Unmasked',
      yaml: podYaml({ container: unmasked }),
      at: ['procMount: Unmasked'],
      fixed: podYaml({ container: unmasked }).replace('      securityContext: { procMount: Unmasked }\n', ''),
    },
    {
      name: 'Unmasked in the users of the node',
      yaml: podYaml({ spec: 'hostUsers: true', container: unmasked }),
      at: ['procMount: Unmasked'],
      fixed: podYaml({ spec: 'hostUsers: true', container: unmasked }).replace(
        '      securityContext: { procMount: Unmasked }\n',
        '',
      ),
    },
    {
      name: 'a user namespace before the exemption came',
      yaml: namespaced,
      release: '1.34',
      at: ['procMount: Unmasked'],
      fixed: namespaced.replace('      securityContext: { procMount: Unmasked }\n', ''),
    },
  ],
});
