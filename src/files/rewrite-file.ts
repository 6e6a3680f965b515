import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceText } from '../text/source-text.js';
import { UsageError } from '../tools/usage-error.js';
import { contains } from './inside.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** A text that was read from a file, and what is to stand there instead. */
export interface Rewrite {
  readonly before: SourceText;
  readonly after: SourceText;
}

/**
 * Writes files anew, all or none as far as can be told beforehand: each is still what was read, a plain file, and UTF-8.
 * A file is replaced as a whole under its mode, so that no reader sees half of it.
 *
 * @throws UsageError where a file changed meanwhile or cannot be written.
 */
export function rewriteFiles(base: string, rewrites: readonly Rewrite[]): void {
  const paths = rewrites.map(({ before }) => resolve(realpathSync(base), before.file));
  for (const [index, rewrite] of rewrites.entries()) contentToReplace(paths[index] ?? '', rewrite);
  for (const [index, rewrite] of rewrites.entries()) replace(paths[index] ?? '', rewrite);
}

/**
 * Refuses paths that lead somewhere else than they seem to: a link to a file outside the folder that the command runs in.
 *
 * @throws UsageError naming the path.
 */
export function refuseLinksOutside(base: string, paths: readonly string[]): void {
  for (const path of paths) {
    const absolute = resolve(base, path);
    const isLink = lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (isLink && !contains(realpathSync(base), realpathSync(absolute)))
      throw new UsageError(
        `"${path}" is a link to a place outside this folder: name the file itself to have it written.`,
      );
  }
}

/** The raw text of a file, where it is what was read. */
function contentToReplace(path: string, { before }: Rewrite): string {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status?.isFile()) throw new UsageError(`"${before.file}" is no plain file any more: nothing was written.`);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes))
    throw new UsageError(`"${before.file}" is not UTF-8 throughout: nothing was written.`);
  if (text !== before.text && text !== BYTE_ORDER_MARK + before.text)
    throw new UsageError(`"${before.file}" changed while it was judged: nothing was written. Run the command again.`);
  return text;
}

function replace(path: string, rewrite: Rewrite): void {
  const { before, after } = rewrite;
  const { mode } = lstatSync(path);
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const mark = contentToReplace(path, rewrite).startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    writeDurably(aside, mark + after.text, mode & 0o7777);
    contentToReplace(path, rewrite);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `Cannot write "${before.file}": ${error instanceof Error && 'code' in error ? error.code : 'unknown error'}.`,
    );
  }
}

/** The mode is set again once the file is there: the process's mask does not change what the file had. */
function writeDurably(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, mode);
}
