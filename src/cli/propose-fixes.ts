import { proposeFixes } from '../tools/propose-fixes.js';
import { invoke } from '../tools/tool.js';
import { UsageError } from '../tools/usage-error.js';
import type { Command } from './command.js';
import { configuredHost, JUDGING_OPTIONS } from './configured-host.js';
import type { ExitStatus, Io } from './io.js';
import { FORMAT, inputOf, optionsOf, type ParsedOptions } from './options.js';
import { failOn, isAbove } from './threshold.js';

export const command: Command = {
  name: proposeFixes.name,
  summary:
    'Proposes what to change for each finding; with --diff shows the safe repairs as a patch, with --write carries them out.',
  usage: '[PATH…|-] [--diff|--write]',
  options: {
    ...optionsOf(proposeFixes, ['manifests', 'files', 'complete', 'safety']),
    diff: { type: 'boolean', description: 'Show what --write would change, as a unified diff with secrets masked.' },
    write: { type: 'boolean', description: 'Rewrite the files; text from standard input goes to standard output.' },
    safety: {
      type: 'string',
      choices: ['safe', 'suggestion'],
      description:
        'safe: only edits that change nothing that worked (the default of --diff and --write); suggestion: also those that state what they assume (the default of proposals).',
    },
    ...JUDGING_OPTIONS,
    ...FORMAT,
  },
  async run(words, io) {
    const { values, positionals } = words;
    if (!positionals.length) throw new UsageError('Nothing to repair: name files or folders, or - for standard input.');
    if (values.diff && values.write) throw new UsageError('--diff shows and --write writes: give one of them.');
    if (values.diff || values.write) {
      const { carryOut } = await import('./carry-out.js');
      return carryOut(words, io);
    }
    return propose(words, io);
  },
};

async function propose({ values, positionals }: ParsedOptions, io: Io): Promise<ExitStatus> {
  const files = positionals.filter((path) => path !== '-');
  const input = {
    maxTokens: Number.MAX_SAFE_INTEGER,
    ...inputOf(proposeFixes, values),
    ...(positionals.includes('-') ? { manifests: await io.readStdin() } : {}),
    ...(files.length ? { files } : {}),
    complete: values.fragment !== true,
  };
  const host = configuredHost(values);
  const output = await invoke(proposeFixes, input, host);
  io.print(values.format === 'json' ? JSON.stringify(output, undefined, 2) : proposeFixes.render(output));
  if (output.crashedRules) return 2;
  return isAbove(output.summary, await failOn(values, host)) ? 1 : 0;
}
