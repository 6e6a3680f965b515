import { fileHost } from '../files/file-host.js';
import { loadReferences } from '../tools/load-references.js';
import { invoke } from '../tools/tool.js';
import type { Command } from './command.js';
import { FORMAT, inputOf, optionsOf } from './options.js';

export const command: Command = {
  name: loadReferences.name,
  summary: loadReferences.description,
  usage: '--mode MODE…',
  options: { ...optionsOf(loadReferences, []), ...FORMAT },
  async run({ values }, io) {
    const output = await invoke(loadReferences, inputOf(loadReferences, values), fileHost({ base: process.cwd() }));
    io.print(values.format === 'json' ? JSON.stringify(output, undefined, 2) : loadReferences.render(output));
    return 0;
  },
};
