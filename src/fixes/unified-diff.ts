import { diffLines, type LineStep } from './line-diff.js';

export interface DiffInput {
  readonly before: string;
  readonly after: string;
  /** What is shown for each line of the two texts, so that neither shows a secret. */
  readonly shown: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** How many unchanged lines stand around each change. */
  readonly context: number;
  /** What stands behind the `@@` of a hunk, for its first and last line of the text before. */
  readonly label?: (first: number, last: number) => string;
}

/** The difference of two texts as a unified diff; empty where there is none. One string for each hunk. */
export function unifiedHunks(input: DiffInput): string[] {
  const steps = diffLines(linesOf(input.before), linesOf(input.after));
  return groupsOf(steps, input.context).map((group) => hunk(group, input));
}

/** The two lines that head the hunks of a file. */
export function diffHeader(file: string): string {
  return `--- ${file}\n+++ ${file}\n`;
}

/** The lines of a text with their line breaks. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Runs of steps that stand in one hunk: changes and what is near them. */
function groupsOf(steps: readonly LineStep[], context: number): LineStep[][] {
  const near = nearChanges(steps, context);
  const groups: LineStep[][] = [];
  for (const [index, step] of steps.entries()) {
    if (!near[index]) continue;
    if (index === 0 || !near[index - 1]) groups.push([]);
    groups.at(-1)?.push(step);
  }
  return groups;
}

function nearChanges(steps: readonly LineStep[], context: number): boolean[] {
  const near = new Array<boolean>(steps.length).fill(false);
  for (const [index, { kind }] of steps.entries()) {
    if (kind !== 'keep') near.fill(true, Math.max(0, index - context), index + context + 1);
  }
  return near;
}

function hunk(steps: readonly LineStep[], { before, after, shown, label }: DiffInput): string {
  const [first] = steps;
  if (!first) return '';
  const olds = steps.filter(({ kind }) => kind !== 'add').length;
  const news = steps.filter(({ kind }) => kind !== 'remove').length;
  const title = label?.(first.before + 1, first.before + Math.max(olds, 1)) ?? '';
  const lines = steps.map((step) =>
    step.kind === 'add'
      ? `+${shown.after[step.after] ?? ''}${endingOf(after, step.after, shown.after)}`
      : `${step.kind === 'keep' ? ' ' : '-'}${shown.before[step.before] ?? ''}${endingOf(before, step.before, shown.before)}`,
  );
  const heading = `@@ -${rangeOf(first.before, olds)} +${rangeOf(first.after, news)} @@${title ? ` ${title}` : ''}\n`;
  return heading + lines.join('');
}

/** A range without lines is placed behind the line before it. */
function rangeOf(start: number, count: number): string {
  return count === 0 ? `${start},0` : `${start + 1},${count}`;
}

function endingOf(text: string, index: number, lines: readonly string[]): string {
  return index < lines.length - 1 || text.endsWith('\n') ? '\n' : '\n\\ No newline at end of file\n';
}
