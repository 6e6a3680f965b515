import { fileHost } from '../files/file-host.js';
import { serveOverStdio } from '../mcp/stdio.js';
import type { Command } from './command.js';

export const command: Command = {
  name: 'serve',
  summary: 'Serves the tools, prompts and references over MCP on standard input and output.',
  usage: '[--root DIR…]',
  options: {
    root: {
      type: 'string',
      multiple: true,
      description: 'A folder whose files tools may read. Default: the working folder.',
    },
  },
  async run({ values }) {
    const roots = (values.root as readonly string[] | undefined) ?? [process.cwd()];
    await serveOverStdio(fileHost({ base: roots[0] ?? process.cwd(), roots }));
    return 0;
  },
};
