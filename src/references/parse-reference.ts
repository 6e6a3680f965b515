import { isModeId, type ModeId } from '../modes/failure-modes.js';
import type { Example, Reference, Section } from './reference.js';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const CHECKS_MARK = '<!-- checks -->';

/** The checks that a section explains, for the line that stands where the file says `<!-- checks -->`. */
export type ChecksOf = (sectionId: string) => string;

/**
 * Reads one file of `references/`: front matter (`name`, `title`, `summary`, and `mode`), then `##` sections. A section's
 * heading may be followed by a line `<!-- modes: a, b; topics: c, d -->`.
 *
 * @throws Error where the file does not have that form: the build reads it, never a user.
 */
export function parseReference(text: string, checksOf: ChecksOf): Reference {
  const front = FRONT_MATTER.exec(text);
  if (!front) throw new Error('A reference begins with front matter between --- lines.');
  const fields = readFields(front[1] ?? '');
  const { name = '', title = '', summary = '', mode } = fields;
  if (!name || !title || !summary)
    throw new Error(`Front matter of reference "${name}" needs name, title and summary.`);
  if (mode !== undefined && !isModeId(mode)) throw new Error(`Reference "${name}" names the unknown mode "${mode}".`);
  const parts = text
    .slice(front[0].length)
    .split(/^(?=## )/m)
    .filter((part) => part.startsWith('## '));
  const sections = parts.map((part) => readSection(part, { name, mode }, checksOf));
  return { name, title, summary, ...(mode ? { mode } : {}), sections };
}

/** The fenced `yaml` examples of a file with their verdicts; a fence without one is an error of the file. */
export function parseExamples(text: string): Example[] {
  const lines = text.split('\n');
  const examples: Example[] = [];
  for (let at = 0; at < lines.length; at++) {
    const info = /^```yaml\b(.*)$/.exec(lines[at] ?? '')?.[1];
    if (info === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    examples.push(readExample(info.trim(), lines.slice(at + 1, end).join('\n'), at + 1));
    at = end;
  }
  return examples;
}

function readExample(info: string, yaml: string, line: number): Example {
  const words = info.split(' ');
  const within = words.find((word) => word.startsWith('in='))?.slice(3);
  const bad = words
    .find((word) => word.startsWith('bad='))
    ?.slice(4)
    .split(',');
  if (!bad && !words.includes('good'))
    throw new Error(`The yaml fence in line ${line} says neither "good" nor "bad=rule-id".`);
  const lines = yaml.split('\n');
  return {
    yaml: words.includes('change') ? versionOf(lines, 'after') : `${yaml}\n`,
    ...(words.includes('change') ? { before: versionOf(lines, 'before') } : {}),
    line,
    ...(within ? { within } : {}),
    isSet: words.includes('set'),
    verdict: bad ? { bad } : 'good',
  };
}

const CHANGED_LINE = /^( *(?:- )?[\w./-]+:) (.*) # was (.*)$/;

/** One side of a change: a line is marked `# new`, `# gone`, or `# was …` with the value that it had before. */
function versionOf(lines: readonly string[], side: 'before' | 'after'): string {
  const own = lines.filter((line) => !line.endsWith(side === 'before' ? ' # new' : ' # gone'));
  const texts = own.map((line) =>
    line.replace(CHANGED_LINE, side === 'before' ? '$1 $3' : '$1 $2').replace(/ # (?:new|gone)$/, ''),
  );
  return `${texts.join('\n')}\n`;
}

function readFields(text: string): Record<string, string | undefined> {
  const pairs = text.split('\n').map((line) => /^(\w+): (.*)$/.exec(line));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', (pair[2] ?? '').trim()]] : [])));
}

function readSection(
  part: string,
  { name, mode }: { name: string; mode: ModeId | undefined },
  checksOf: ChecksOf,
): Section {
  const title = /^## (.*)$/m.exec(part)?.[1]?.trim() ?? '';
  const id = `${name}#${anchorOf(title)}`;
  const marks = /^<!-- (?:modes: ([^;]*?))?(?:; )?(?:topics: (.*?))? -->$/m.exec(part.replace(CHECKS_MARK, ''));
  const modes = list(marks?.[1]).filter(isModeId);
  const markdown = part
    .replace(marks?.[0] ?? '\0', '')
    .replace(CHECKS_MARK, checksOf(id))
    .replace(/^```yaml (good|bad).*$/gm, (_, verdict) => `\`\`\`yaml\n# ${verdict}`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    id,
    title,
    modes: mode ? [mode, ...modes.filter((other) => other !== mode)] : modes,
    topics: list(marks?.[2]),
    markdown,
  };
}

function list(text = ''): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
}
