import { readFileSync } from 'node:fs';
import { SourceText } from '../src/text/source-text.js';
import { invoke } from '../src/tools/tool.js';
import { validateOutput } from '../src/tools/validate-output.js';
import { emit } from './emit.js';

/** Draws what a terminal shows for the first draft, so that README's picture is always the real output. */
const FILE = 'examples/first-draft.yaml';
const WIDTH = 108;
const SHOWN = 34;
const LINE = 19;

const host = { read: async () => [{ text: new SourceText(FILE, readFileSync(FILE, 'utf8')), isScanned: false }] };
const report = await invoke(validateOutput, { files: [FILE], maxFindings: 1000 }, host);
const output = validateOutput.render(report).split('\n').flatMap(wrap);
const lines = [
  `$ kubeshark-mcp validate ${FILE}`,
  ...output.slice(0, SHOWN),
  ...(output.length > SHOWN ? [`… ${output.length - SHOWN} more lines`] : []),
];

function wrap(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const cut = line.lastIndexOf(' ', WIDTH);
  const at = cut > 20 ? cut : WIDTH;
  return [line.slice(0, at), ...wrap(`      ${line.slice(at).trimStart()}`)];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const COLOURS: readonly [pattern: RegExp, colour: string][] = [
  [/^\$ /, '#8fd3a8'],
  [/^ {2}\d+:\d+ error/, '#ff8a80'],
  [/^ {2}\d+:\d+ warning/, '#ffd180'],
  [/^ {2}\d+:\d+ info/, '#9fc5e8'],
  [/^\S+: /, '#ffffff'],
];

function drawLine(text: string, index: number): string {
  const colour = COLOURS.find(([pattern]) => pattern.test(text))?.[1] ?? '#c9d1d9';
  return `<text x="16" y="${(index + 1) * LINE + 10}" fill="${colour}" xml:space="preserve">${escapeXml(text)}</text>`;
}

const height = lines.length * LINE + 28;
const width = WIDTH * 7.85 + 32;
emit(
  'docs/first-draft.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Terminal: kubeshark-mcp validate on a first draft">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13">
${lines.map(drawLine).join('\n')}
</g>
</svg>
`,
);
