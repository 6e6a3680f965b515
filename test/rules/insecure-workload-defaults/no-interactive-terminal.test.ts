import rule from '../../../src/rules/insecure-workload-defaults/no-interactive-terminal.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'neither', yaml: podWith({}) },
    { name: 'both switched off', yaml: podWith({ container: '      stdin: false\n      tty: false\n' }) },
    { name: 'a value of another type', yaml: podWith({ container: '      tty: "true"\n' }) },
  ],
  invalid: [
    {
      name: 'standard input',
      yaml: podWith({ container: '      stdin: true\n' }),
      at: ['stdin: true'],
      message: ['keeps stdin open'],
    },
    { name: 'a terminal', yaml: podWith({ container: '      tty: true\n' }), at: ['tty: true'] },
    {
      name: 'both',
      yaml: podWith({ container: '      stdin: true\n      tty: true\n' }),
      at: ['stdin: true', 'tty: true'],
    },
  ],
});
