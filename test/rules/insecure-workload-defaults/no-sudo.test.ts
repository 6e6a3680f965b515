import rule from '../../../src/rules/insecure-workload-defaults/no-sudo.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const run = (command: string) => podWith({ container: `      command: ${command}\n` });

testRule(rule, {
  valid: [
    { name: 'no command', yaml: podWith({}) },
    { name: 'the group of that name', yaml: run('["usermod", "-aG", "sudo", "app"]') },
    { name: 'the group in a script', yaml: run('["sh", "-c", "usermod -aG sudo app"]') },
    { name: 'a word that begins alike', yaml: run('["sudoku", "sudo"]') },
    { name: 'a text where a list belongs', yaml: run('sudo id') },
  ],
  invalid: [
    {
      name: 'the program itself',
      yaml: run('["sudo", "-u", "app", "server"]'),
      at: ['"sudo"'],
      message: ['Container "app" runs sudo.'],
    },
    { name: 'its path', yaml: run('[/usr/bin/sudo, server]'), at: ['/usr/bin/sudo'] },
    {
      name: 'a script',
      yaml: run('["sh", "-c", "set -e; sudo chown app /data && exec server"]'),
      at: ['"set -e; sudo chown app /data && exec server"'],
    },
    {
      name: 'arguments of a shell',
      yaml: podWith({ container: '      command: [sh, -c]\n      args: ["if true; then sudo id ; fi"]\n' }),
      at: ['"if true; then sudo id ; fi"'],
    },
  ],
});
