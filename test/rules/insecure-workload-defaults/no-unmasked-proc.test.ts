import rule from '../../../src/rules/insecure-workload-defaults/no-unmasked-proc.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const unmasked = 'securityContext: { procMount: Unmasked }';

testRule(rule, {
  valid: [
    { name: 'nothing said', yaml: podYaml({}) },
    { name: 'Default', yaml: withContext('{ procMount: Default }') },
    { name: 'a value that is filled in later', yaml: withContext('{ procMount: "${PROC}" }') },
  ],
  invalid: [
    {
      name: 'a release that admits it',
      yaml: podYaml({ container: unmasked }),
      release: '1.32',
      at: ['procMount: Unmasked'],
      rejected: [false],
      fixed: podYaml({ container: unmasked }).replace('      securityContext: { procMount: Unmasked }\n', ''),
    },
    {
      name: 'Unmasked',
      yaml: podYaml({ container: unmasked }),
      at: ['procMount: Unmasked'],
      message: ['Container "app" unmasks /proc.'],
      fixed: podYaml({ container: unmasked }).replace('      securityContext: { procMount: Unmasked }\n', ''),
      severities: ['error'],
      rejected: [true],
    },
    {
      name: 'Unmasked in a user namespace',
      yaml: podYaml({ spec: 'hostUsers: false', container: unmasked }),
      at: ['procMount: Unmasked'],
      severities: ['info'],
      rejected: [false],
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
  ],
});
