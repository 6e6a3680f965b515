import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../src/findings/finding.js';
import { SourceText } from '../src/text/source-text.js';
import { judge } from '../src/tools/audit-input.js';
import type { ReadSource } from '../src/tools/host.js';
import { patchesOf, patchText } from '../src/tools/patch.js';
import { repair } from '../src/tools/repair.js';
import { targetRelease } from '../src/tools/target-release.js';
import { emit } from './emit.js';

/** Writes docs/examples.md: each draft with what is found in it, what `fix` makes of it, and what is left to decide. */
const FOLDER = 'examples/drafts';
const FILES = [
  'examples/first-draft.yaml',
  ...readdirSync(FOLDER)
    .sort()
    .map((file) => `${FOLDER}/${file}`),
];
const CONTEXT = 2;
const { release } = targetRelease(undefined);

function section(file: string): string {
  const text = new SourceText(file, readFileSync(file, 'utf8'));
  const options = { release, profile: 'recommended', complete: true } as const;
  const sources = [{ text, isScanned: false }];
  const judgeAgain = (texts: readonly ReadSource[]) => judge(texts, options);
  const judged = { result: judgeAgain(sources), sources, judgeAgain };
  const safe = repair(judged, { selection: {}, safety: 'safe' }).fixed;
  const { fixed } = repair(judged, { selection: {}, safety: 'suggestion' });
  const asked = /^# Asked for: (.*)$/m.exec(text.text)?.[1];
  return [
    `## ${file.replace(/^.*\/|\.yaml$/g, '')}`,
    `${asked ? `Asked for: ${asked} ` : ''}\`${file}\``,
    `| | errors | warnings | infos | refused by the API server |\n| --- | --- | --- | --- | --- |\n${[
      row('as drafted', fixed.before),
      row('after `fix --write`', safe.after),
      row('after `fix --write --safety suggestion`', fixed.after),
    ].join('\n')}`,
    'Found:',
    list(fixed.before),
    'What `fix --diff --safety suggestion` shows:',
    `\`\`\`diff\n${patchText(patchesOf([text], fixed, CONTEXT)).trimEnd()}\n\`\`\``,
    ...(fixed.refused.length
      ? [
          'Tried and taken back:',
          fixed.refused.map(({ finding, line, reason }) => `- ${line} \`${finding.rule}\`: ${reason}`).join('\n'),
        ]
      : []),
    fixed.after.length ? 'Left to decide:' : 'Nothing is left to decide.',
    list(fixed.after),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function row(name: string, findings: readonly Finding[]): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const refused = new Set(
    findings.filter(({ rejected }) => rejected).map(({ resource }) => `${resource.kind}/${resource.name}`),
  );
  return `| ${name} | ${count('error')} | ${count('warning')} | ${count('info')} | ${refused.size} |`;
}

function list(findings: readonly Finding[]): string {
  return findings
    .map(({ line, severity, rule, message }) => `- ${line} ${severity} \`${rule}\`: ${message}`)
    .join('\n');
}

const text = `# Drafts, before and after

Manifests as an assistant writes them from memory, each with the request that it answers. They look right. Below each: what \`validate\` finds, what \`fix\` changes (comments, order and quotes stay), and what only a human can decide. Suggestions state what they assume; the patch of safe repairs alone is smaller. Written by \`npm run generate\`.

${FILES.map(section).join('\n\n')}
`;
emit('docs/examples.md', text);
