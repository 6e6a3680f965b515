import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { SourceText } from '../text/source-text.js';
import type { FileFilter, FoundConfiguration, Host, HostSettings, ReadSource } from '../tools/host.js';
import { UsageError } from '../tools/usage-error.js';
import { contains } from './inside.js';
import { nearestConfiguration } from './nearest-configuration.js';

export interface FileHostOptions {
  /** The folder that relative paths start from, and that reports are relative to. */
  readonly base: string;
  /** Where given, nothing outside these folders is read, symbolic links followed. */
  readonly roots?: readonly string[];
  /** Patterns of files that a scan passes over, in the form of a .gitignore. */
  readonly exclude?: readonly string[];
  /** The file of the configuration; null for none at all. Where left out, it is looked for. */
  readonly configuration?: string | null;
  readonly settings?: HostSettings;
}

/** A file larger than this is not read: manifests are a thousand times smaller. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Reads files of this machine for tools. */
export function fileHost(options: FileHostOptions): Host {
  return {
    ...(options.settings ? { settings: options.settings } : {}),
    async read(paths, exclude) {
      const found = await Promise.all(paths.map((path) => readPath(path, options, exclude)));
      return found.flat();
    },
    async configuration() {
      const file = options.configuration === undefined ? nearestConfiguration(options) : options.configuration;
      return file ? openConfiguration(file, options) : undefined;
    },
  };
}

/** Patterns are relative to the configuration's folder, to the working folder where the file is named. */
async function openConfiguration(file: string, options: FileHostOptions): Promise<FoundConfiguration> {
  const absolute = admit(file, options);
  const { text: source } = readSource(absolute, options, false);
  const { placeConfiguration } = await import('./configuration-place.js');
  const base = realpathSync(options.base);
  return { source, ...placeConfiguration(base, options.configuration ? base : dirname(absolute)) };
}

async function readPath(path: string, options: FileHostOptions, exclude?: FileFilter): Promise<readonly ReadSource[]> {
  const absolute = admit(path, options);
  const status = statSync(absolute);
  if (status.isFile()) return [readSource(absolute, options, false)];
  if (!status.isDirectory()) throw new UsageError(`"${path}" is neither a file nor a folder.`);
  const { scanFolder } = await import('./scan-folder.js');
  const files = orUsageError(path, () => scanFolder(absolute, options.exclude ?? []));
  if (!files.length) throw new UsageError(`No .yaml, .yml or .json file in "${path}".`);
  const kept = exclude ? files.filter((file) => !exclude(reportName(file, options))) : files;
  return kept.map((file) => readSource(file, options, true));
}

/** The real path, where it may be read. What lies outside the roots is refused before anything is looked at. */
function admit(path: string, { base, roots }: FileHostOptions): string {
  const absolute = resolve(base, path);
  const realRoots = roots?.map((root) => realpathSync(resolve(base, root)));
  const isInside = (candidate: string, folders: readonly string[]) => folders.some((root) => contains(root, candidate));
  const lexicalRoots = roots?.map((root) => resolve(base, root));
  if (lexicalRoots && realRoots && !isInside(absolute, [...lexicalRoots, ...realRoots])) throw outside(path);
  const real = existing(absolute, path);
  if (realRoots && !isInside(real, realRoots)) throw outside(path);
  return real;
}

function outside(path: string): UsageError {
  return new UsageError(
    `"${path}" lies outside the folders that may be read. Start the server with --root DIR to allow another.`,
  );
}

function existing(absolute: string, path: string): string {
  return orUsageError(path, () => {
    lstatSync(absolute);
    return realpathSync(absolute);
  });
}

/** What the system refuses is told in words, with the path as the caller knows it. */
function orUsageError<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot read "${path}": ${explain(error)}.`);
  }
}

function reportName(absolute: string, { base }: FileHostOptions): string {
  return relative(realpathSync(base), absolute).split(sep).join('/');
}

function readSource(absolute: string, options: FileHostOptions, isScanned: boolean): ReadSource {
  const name = reportName(absolute, options);
  return orUsageError(name, () => {
    const { size } = statSync(absolute);
    if (size > MAX_FILE_BYTES) {
      throw new UsageError(`"${name}" has ${size} bytes; files of more than ${MAX_FILE_BYTES} are not read.`);
    }
    return { text: new SourceText(name, readFileSync(absolute, 'utf8')), isScanned };
  });
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'too many symbolic links';
  return 'it cannot be opened';
}
