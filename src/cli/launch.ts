import { join } from 'node:path';
import type { Command } from './command.js';
import { loadBundle } from './load-bundle.js';
import { main } from './main.js';

/** A reader that closes early, such as `head`, is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const load = async (file: string) =>
  (loadBundle(join(__dirname, 'commands', `${file}.cjs`)) as { command: Command }).command;

void main(process.argv.slice(2), load).then((status) => {
  process.exitCode = status;
});
