import { listRules } from '../tools/list-rules.js';
import type { Command } from './command.js';
import { FORMAT } from './options.js';

export const command: Command = {
  name: 'rules',
  summary: 'Lists the rules: what each demands, its modes, severity and profiles.',
  usage: '[--format json]',
  options: FORMAT,
  async run({ values }, io) {
    const rules = listRules();
    io.print(
      values.format === 'json'
        ? JSON.stringify(rules, undefined, 2)
        : rules.map(({ id, severity, modes, title }) => `${id} (${severity}, ${modes[0]}): ${title}`).join('\n'),
    );
    return 0;
  },
};
