import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../tools/usage-error.js';
import { VERSION } from '../tools/version.js';
import { type Command, helpOf } from './command.js';
import { COMMAND_FILES, commandFile, overviewOf } from './commands.js';
import type { ExitStatus, Io } from './io.js';
import { parseOptions } from './options.js';

/** Loads the command that a file of `src/cli/` holds: nothing pays for the others. */
export type LoadCommand = (file: string) => Promise<Command>;

const io: Io = {
  async readStdin() {
    const { text } = await import('node:stream/consumers');
    return text(process.stdin);
  },
  readText(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      throw new UsageError(`Cannot read "${path}".`);
    }
  },
  writeText(path, text) {
    try {
      writeFileSync(path, text);
    } catch {
      throw new UsageError(`Cannot write "${path}".`);
    }
  },
  print: (output) => void process.stdout.write(output.endsWith('\n') ? output : `${output}\n`),
  pass: (output) => void process.stdout.write(output),
  remark: (text) => void process.stderr.write(`${text}\n`),
};

/** The command line: its words in, an exit status out. What goes wrong is said on standard error. */
export async function main(words: readonly string[], load: LoadCommand): Promise<ExitStatus> {
  try {
    return await run(words, load);
  } catch (error) {
    const isMisuse = error instanceof Error && error.name === 'UsageError';
    const text = isMisuse
      ? error.message
      : `failed, which is a bug: ${error instanceof Error ? error.stack : String(error)}`;
    process.stderr.write(`kubeshark-mcp: ${text}\n`);
    return 2;
  }
}

async function run([name = '--help', ...args]: readonly string[], load: LoadCommand): Promise<ExitStatus> {
  if (name === '--version' || name === '-v') return printed(VERSION);
  if (name === '--help' || name === '-h' || name === 'help') {
    return printed(overviewOf(await Promise.all(COMMAND_FILES.map(load))));
  }
  const command = await load(commandFile(name));
  if (args.includes('--help') || args.includes('-h')) return printed(helpOf(command));
  return command.run(parseOptions(args, command.options), io);
}

function printed(output: string): ExitStatus {
  io.print(output);
  return 0;
}
