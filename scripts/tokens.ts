import { readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { LIBRARY } from '../src/references/library.generated.js';
import { diagnose } from '../src/tools/diagnose.js';
import { loadReferences } from '../src/tools/load-references.js';
import { proposeFixes } from '../src/tools/propose-fixes.js';
import { inputSchema } from '../src/tools/tool.js';
import { validateOutput } from '../src/tools/validate-output.js';

/** Prints what the project costs in a model's context, in tokens of the o200k vocabulary. */
const rows: [name: string, text: string][] = [
  ['SKILL.md', readFileSync('SKILL.md', 'utf8')],
  ...[diagnose, loadReferences, proposeFixes, validateOutput].map((tool): [string, string] => [
    `tools/list: ${tool.name}`,
    JSON.stringify({
      name: tool.name,
      title: tool.title,
      description: tool.description,
      inputSchema: inputSchema(tool),
    }),
  ]),
  ...LIBRARY.map((reference): [string, string] => [
    `references/${reference.name}.md`,
    reference.sections.map(({ markdown }) => markdown).join('\n\n'),
  ]),
];
for (const [name, text] of rows) console.log(`${String(countTokens(text)).padStart(6)}  ${name}`);
