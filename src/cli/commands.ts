import { UsageError } from '../tools/usage-error.js';
import type { Command } from './command.js';

/** Which file of `src/cli/` holds a command, by every name that it has. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['serve', 'serve'],
  ['validate-output', 'validate'],
  ['validate', 'validate'],
  ['diagnose', 'diagnose'],
  ['propose-fixes', 'propose-fixes'],
  ['fix', 'propose-fixes'],
  ['load-references', 'load-references'],
  ['references', 'load-references'],
  ['rules', 'rules'],
]);

export const COMMAND_FILES: readonly string[] = [...new Set(FILES.values())];

/** @throws UsageError where no command has that name. */
export function commandFile(name: string): string {
  const file = FILES.get(name);
  if (file) return file;
  throw new UsageError(`No command "${name}". Commands: ${[...FILES.keys()].join(', ')}.`);
}

/** The help text of the whole command line. */
export function overviewOf(commands: readonly Command[]): string {
  const rows = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`);
  return `Checks Kubernetes manifests for six failure modes. Offline and deterministic.

Usage: kubeshark-mcp COMMAND [OPTION…]

Commands:
${rows.join('\n')}

Short names: validate = validate-output, fix = propose-fixes, references = load-references. "kubeshark-mcp COMMAND --help" tells more.
Exit status: 0 clean, 1 findings or a contract that does not hold, 2 could not judge.
`;
}
