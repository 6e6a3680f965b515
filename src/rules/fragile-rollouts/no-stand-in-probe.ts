import type { Field } from '../../documents/field.js';
import { programOf, readCommand, type SimpleCommand } from '../../resources/command.js';
import { onlyPort } from '../../resources/only-port.js';
import { handlerOf, PROBE_KINDS } from '../../resources/probe.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** An exec probe passes where its command exits with 0 (API reference, ExecAction). */
export default defineRule({
  id: 'no-stand-in-probe',
  title: 'Exec probes run a command that fails when the container does',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#probe-ports-and-commands',
  rationale:
    'A command that cannot fail, or that sees only that the process exists, reports health that nobody has checked: the kubelet knows already whether the process runs.',
  equivalents: ['kyverno/other/deny-commands-in-exec-probe'],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    for (const kind of PROBE_KINDS) {
      const handler = handlerOf(container.at(kind));
      if (handler?.kind !== 'exec') continue;
      const weakness = weaknessOf(readCommand(handler.at.at('command')));
      if (!weakness) continue;
      const message = `The ${kind} of container "${container.name}" runs a command that ${weakness.says}.`;
      const port = onlyPort(container);
      const fix = port !== undefined && askPort(handler.at, port);
      yield { at: handler.at.at('command'), severity: weakness.severity, message, ...(fix ? { fix } : {}) };
    }
  },
});

function askPort(exec: Field, port: string | number): ProposedFix {
  return {
    title: `Ask whether port ${port} accepts connections, if that says that the program works`,
    safety: 'suggestion',
    edits: [exec.rename('tcpSocket'), exec.set({ port })],
  };
}

interface Weakness {
  readonly says: string;
  readonly severity: 'warning' | 'info';
}

function weaknessOf(commands: readonly SimpleCommand[]): Weakness | undefined {
  const last = commands.at(-1);
  if (!last) return undefined;
  const swallows = commands.length > 1 && (last.joinedBy === '||' || last.joinedBy === ';') && cannotFail(last);
  if (swallows || commands.every(cannotFail)) return { says: 'cannot fail', severity: 'warning' };
  if (commands.every(seesProcesses)) return { says: 'sees only whether a process exists', severity: 'info' };
  const isBlind =
    commands.length === 1 && programOf(last.words) === 'curl' && !last.words.some((word) => FAILING_CURL.test(word));
  return isBlind
    ? { says: 'also succeeds on an error status, since curl is run without --fail', severity: 'info' }
    : undefined;
}

/** `ls FILE` and `ps -p PID` do look at something. */
function cannotFail({ words }: SimpleCommand): boolean {
  const [program, args] = [programOf(words), words.slice(1)];
  if (program === 'exit') return args[0] === undefined ? false : args[0] === '0';
  if (program === 'ls') return args.every((word) => word.startsWith('-') || word === '/');
  if (program === 'ps') return !args.some((word) => /^-\w*[pC]|^--pid/.test(word));
  return ['true', ':', 'echo', 'date', 'whoami', 'hostname', 'pwd', 'uptime', 'sleep', 'printf'].includes(program);
}

function seesProcesses({ words }: SimpleCommand, index: number): boolean {
  const program = programOf(words);
  const isKillZero = program === 'kill' && words[1] === '-0';
  return (
    isKillZero ||
    ['pgrep', 'pidof', 'ps'].includes(program) ||
    (index > 0 && ['grep', 'egrep', 'awk', 'wc', 'head', 'tail'].includes(program))
  );
}

/** `-f`, `-sf`, `--fail-with-body`, or a look at the status through `-w`. */
const FAILING_CURL = /^-[A-Za-z]*[fw]|^--fail|^--write-out/;
