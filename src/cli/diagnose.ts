import { fileHost } from '../files/file-host.js';
import { diagnose } from '../tools/diagnose.js';
import { invoke } from '../tools/tool.js';
import type { Command } from './command.js';
import { FORMAT, inputOf, optionsOf } from './options.js';

export const command: Command = {
  name: diagnose.name,
  summary: diagnose.description,
  usage: '[PATH…|-] [--task TEXT] [--output TEXT]',
  options: { ...optionsOf(diagnose, ['manifests', 'files']), ...FORMAT },
  async run({ values, positionals }, io) {
    const files = positionals.filter((path) => path !== '-');
    const input = {
      ...inputOf(diagnose, values),
      ...(positionals.includes('-') ? { manifests: await io.readStdin() } : {}),
      ...(files.length ? { files } : {}),
    };
    const output = await invoke(diagnose, input, fileHost({ base: process.cwd() }));
    io.print(values.format === 'json' ? JSON.stringify(output, undefined, 2) : diagnose.render(output));
    return 0;
  },
};
