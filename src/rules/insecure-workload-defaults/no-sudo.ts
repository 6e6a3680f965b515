import type { Field } from '../../documents/field.js';
import { defineRule } from '../rule.js';

/** Where a shell takes a word for a program: at the start of a line, behind an operator or a word that opens a block. */
const IN_SCRIPT = /(?:^|[;&|(\n]|\b(?:then|do|else|exec) )[ \t]*(?:\/usr\/bin\/)?sudo[ \t]/;
const PROGRAM = /^(?:\/usr\/bin\/)?sudo$/;

/** sudo needs the setuid bit, which no_new_privs takes away (Configure a security context). */
export default defineRule({
  id: 'no-sudo',
  title: 'Containers do not run sudo',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#privilege-escalation',
  rationale:
    'A container that needs sudo starts as the wrong user, and sudo itself is a setuid program that allowPrivilegeEscalation: false makes fail.',
  equivalents: ['kubescape/C-0062'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const [command, args] = [container.at('command').items(), container.at('args').items()];
    const at = [...command, ...args].find((word, index) => runsSudo(word, index === 0));
    if (at) yield { at, message: `Container "${container.name}" runs sudo.` };
  },
});

function runsSudo({ string = '' }: Field, isProgram: boolean): boolean {
  return IN_SCRIPT.test(string) || (isProgram && PROGRAM.test(string));
}
