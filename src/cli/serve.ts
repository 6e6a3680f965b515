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
    config: {
      type: 'string',
      description: 'The configuration, inside a root. Default: kubeshark.yaml in the first one.',
    },
    'no-config': { type: 'boolean', description: 'No configuration at all.' },
  },
  async run({ values }) {
    const roots = (values.root as readonly string[] | undefined) ?? [process.cwd()];
    const configuration = values['no-config'] ? null : values.config;
    const named = typeof configuration === 'string' || configuration === null ? { configuration } : {};
    await serveOverStdio(fileHost({ base: roots[0] ?? process.cwd(), roots, ...named }));
    return 0;
  },
};
