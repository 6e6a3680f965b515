import { parseMode } from '../modes/failure-modes.js';
import { type Contract, type DeclaredMode, PART_KEYS, PARTS, type ParsedContract, type Part } from './contract.js';

const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
/** A part may be headed in bold instead: `**Assumptions**`, `**Rollback:**`. */
const BOLD_HEADING = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__):?[ \t]*$/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
const TARGET = /\btarget\b[^:\n]{0,40}:[ \t]*(.*)$/i;
const VERSION = /\bv?(1\.\d{1,3})\b/;

const PART_WORDS: Readonly<Record<Part, RegExp>> = {
  assumptions: /assum/i,
  modes: /failure mode|modes? addressed|^modes?$/i,
  remediations: /remediation|trade-?off/i,
  validation: /validation|verif/i,
  rollback: /roll-?\s?back/i,
};

/** Reads the Markdown form: a heading that contains "contract", then five parts under headings of their own. */
export function parseContractMarkdown(text: string): ParsedContract {
  const lines = contractLines(text.split('\n'));
  const parts = splitParts(lines);
  const items = (part: Part) => listItems(parts.get(part) ?? []);
  const { modes, problems } = readModes(items('modes'));
  const missing = PART_KEYS.filter((part) => !items(part).length);
  const target = readTarget(lines);
  const contract: Contract = {
    ...(target ? { target } : {}),
    assumptions: items('assumptions'),
    modes,
    remediations: items('remediations'),
    validation: items('validation'),
    rollback: items('rollback'),
  };
  return { contract, problems: [...missing.map((part) => `Part missing or empty: ${PARTS[part]}.`), ...problems] };
}

/** From the heading that contains "contract" to the next heading of its level or above that heads no part. */
function contractLines(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => HEADING.test(line) && /contract/i.test(line));
  const level = levelOf(lines[start]);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => levelOf(line) > 0 && levelOf(line) <= level && !partOf(line));
  return end < 0 ? rest : rest.slice(0, end);
}

function levelOf(line = ''): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

function partOf(line: string): Part | undefined {
  const title = HEADING.exec(line)?.[2] ?? BOLD_HEADING.exec(line)?.[1];
  return title === undefined ? undefined : PART_KEYS.find((part) => PART_WORDS[part].test(title));
}

function splitParts(lines: readonly string[]): ReadonlyMap<Part, readonly string[]> {
  const parts = new Map<Part, string[]>();
  let current: string[] | undefined;
  for (const line of lines) {
    const part = partOf(line);
    if (part) {
      current = parts.get(part) ?? [];
      parts.set(part, current);
    } else if (levelOf(line)) current = undefined;
    else current?.push(line);
  }
  return parts;
}

/** The items of a list or the rows of a table; where there is neither, each line of text. */
function listItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const item = LIST_ITEM.exec(line)?.[1] ?? tableRow(line);
    if (item !== undefined) items.push(item.trim());
    else if (/^[ \t]{2,}\S/.test(line) && items.length) items.push(`${items.pop()} ${line.trim()}`);
  }
  return items.length
    ? items.filter(Boolean)
    : lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('|'));
}

/** `| mode | evidence |` as `mode: evidence`; heads and rulers are left out. */
function tableRow(line: string): string | undefined {
  if (!/^[ \t]*\|/.test(line) || /^[ \t|:-]*$/.test(line)) return undefined;
  const [first = '', ...others] = line
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
  return /^(?:failure )?mode$|^id$/i.test(first) ? undefined : `${first}: ${others.join('; ')}`;
}

function readTarget(lines: readonly string[]): Contract['target'] {
  for (const line of lines) {
    const text = TARGET.exec(line)?.[1];
    const version = text && VERSION.exec(text)?.[1];
    if (version) return { kubernetesVersion: version, assumed: /assum/i.test(text) };
  }
  return undefined;
}

function readModes(items: readonly string[]): { modes: DeclaredMode[]; problems: string[] } {
  const modes: DeclaredMode[] = [];
  const problems: string[] = [];
  for (const item of items) {
    const [name = '', evidence] = splitEntry(item.replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, ''));
    const names = parseMode(name) ? [name] : name.split(/,|;| and /);
    const ids = names.map((text) => parseMode(text));
    if (ids.some((id) => id === undefined)) problems.push(`Not a failure mode: "${name.slice(0, 60)}".`);
    for (const id of ids) if (id) modes.push({ id, evidence: evidence ? [evidence] : [] });
  }
  return { modes, problems };
}

/** `name: evidence`, `name - evidence`, `name (evidence)`. */
function splitEntry(item: string): [name: string, evidence?: string] {
  const match = /^(.*?)(?::[ \t]|:$|[ \t][-–—][ \t]|[ \t]\()(.*)$/.exec(item);
  return match ? [match[1] ?? '', match[2]?.trim() ?? ''] : [item];
}
