import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { SourceText } from '../text/source-text.js';
import type { ReadSource } from '../tools/host.js';
import { UsageError } from '../tools/usage-error.js';
import { MAX_FILE_BYTES } from './file-host.js';
import { MANIFEST } from './scan-folder.js';

export interface Revision {
  /** A commit as git takes it: a branch, a tag, a hash, `HEAD~1`. */
  readonly ref: string;
  /** Files and folders; those that the revision does not have are passed over. */
  readonly paths: readonly string[];
  /** The folder that relative paths start from, and that reports are relative to. */
  readonly base: string;
  /** Patterns of files that a scan passes over, in the form of a .gitignore. */
  readonly exclude: readonly string[];
}

/** All files of a revision together. */
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const MAX_MILLISECONDS = 60_000;

interface Blob {
  /** The path from the repository's root, with slashes. */
  readonly name: string;
  readonly hash: string;
  readonly size: number;
}

/**
 * Reads files as they are in a commit of the repository that `base` lies in, with git as a child process: it is given
 * hashes and paths as words of their own, never a shell's line, and reads objects alone.
 *
 * @throws UsageError where there is no git, no repository or no such commit, and where it holds more than is read.
 */
export function readRevision({ ref, paths, base, exclude }: Revision): readonly ReadSource[] {
  const commit = commitOf(ref, base);
  const top = git(['rev-parse', '--show-toplevel'], base).toString('utf8').replace(/\n$/, '');
  const own = realpathSync(base);
  const found = paths.flatMap((path) => {
    const start = relative(top, resolve(own, path)).split(sep).join('/');
    const excluded = ignore().add([...exclude]);
    return blobsBelow(commit, start, top)
      .filter(({ name }) => name === start || isScanned(name.slice(start ? start.length + 1 : 0), excluded))
      .map((blob) => ({ ...blob, isScanned: blob.name !== start }));
  });
  const texts = readBlobs(found, top);
  return found.map(({ name, isScanned }, index) => ({
    text: new SourceText(relative(own, join(top, name)).split(sep).join('/'), texts[index] ?? ''),
    isScanned,
  }));
}

function commitOf(ref: string, base: string): string {
  const fault = (reason: string) => new UsageError(`Cannot judge against "${ref}": ${reason}.`);
  if (ref.startsWith('-') || ref === '') throw fault('it is neither a file or folder nor a git ref');
  const isRepository = run(['rev-parse', '--git-dir'], base).status === 0;
  if (!isRepository) throw fault('it is no file or folder, and this is no git repository');
  const { status, stdout } = run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], base);
  if (status !== 0) throw fault('it is neither a file or folder nor a commit of this git repository');
  return stdout.toString('utf8').trim();
}

function isScanned(path: string, excluded: ReturnType<typeof ignore>): boolean {
  return MANIFEST.test(path) && !excluded.ignores(path);
}

/** Regular files, in order of their paths. */
function blobsBelow(commit: string, start: string, top: string): Blob[] {
  const listed = git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...(start ? [start] : [])], top);
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, hash, size, name] = /^100\d{3} blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return hash && name ? [{ hash, size: Number(size), name }] : [];
    });
}

function readBlobs(blobs: readonly Blob[], top: string): string[] {
  const large = blobs.find(({ size }) => size > MAX_FILE_BYTES);
  if (large)
    throw new UsageError(`"${large.name}" had ${large.size} bytes; files of more than ${MAX_FILE_BYTES} are not read.`);
  if (!blobs.length) return [];
  if (blobs.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL_BYTES)
    throw new UsageError(`The files of that commit have more than ${MAX_TOTAL_BYTES} bytes together: name fewer.`);
  const output = git(['cat-file', '--batch'], top, blobs.map(({ hash }) => `${hash}\n`).join(''));
  let at = 0;
  return blobs.map(({ size }) => {
    const start = output.indexOf('\n', at) + 1;
    at = start + size + 1;
    return output.toString('utf8', start, start + size);
  });
}

function git(words: readonly string[], folder: string, input = ''): Buffer {
  const { status, stdout, stderr } = run(words, folder, input);
  if (status !== 0) throw new UsageError(`git failed: ${stderr.toString('utf8').trim().split('\n')[0]?.slice(0, 300)}`);
  return stdout;
}

/** Objects that a partial clone lacks are not fetched. */
function run(words: readonly string[], folder: string, input = '') {
  const { error, ...result } = spawnSync('git', words, {
    cwd: folder,
    input,
    maxBuffer: MAX_TOTAL_BYTES * 2,
    timeout: MAX_MILLISECONDS,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new UsageError('Judging against a git ref needs git, which was not found.');
  if (error) throw new UsageError(`git failed: ${error.message}`);
  return result;
}
