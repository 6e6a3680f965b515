import type { ExitStatus, Io } from './io.js';
import type { Options, ParsedOptions } from './options.js';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name, as `[PATH…|-]`. */
  readonly usage: string;
  readonly options: Options;
  run(words: ParsedOptions, io: Io): Promise<ExitStatus>;
}

/** The help text of a command. */
export function helpOf({ name, summary, usage, options }: Command): string {
  const rows = Object.entries(options).map(([option, { type, description, choices, multiple }]) => {
    const value = type === 'boolean' ? '' : ` ${choices ? choices.join('|') : type === 'integer' ? 'N' : 'VALUE'}`;
    return `  --${option}${value}${multiple ? ' (repeatable)' : ''}\n      ${description}`;
  });
  return `${summary}\n\nUsage: kubeshark-mcp ${name} ${usage}\n\nOptions:\n${rows.join('\n')}\n`;
}
