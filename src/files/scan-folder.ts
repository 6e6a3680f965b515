import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { CONFIGURATION_NAMES } from './nearest-configuration.js';

/** The names of files that a scan takes for manifests. */
export const MANIFEST = /\.(?:ya?ml|json)$/i;
const NEVER = new Set(['.git', 'node_modules']);

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The manifests below a folder (`.yaml`, `.yml`, `.json`), as absolute paths in a stable order. Honours `.gitignore`
 * files, also those above in the same repository; symbolic links and special files are passed over.
 */
export function scanFolder(folder: string, exclude: readonly string[]): string[] {
  const excluded = ignore().add([...exclude]);
  const found: string[] = [];
  walk(folder, ignoreFilesAbove(folder), found);
  return found.filter((path) => !excluded.ignores(relative(folder, path).split(sep).join('/')));
}

function walk(folder: string, above: readonly IgnoreFile[], found: string[]): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  const ignores = entries.some(({ name }) => name === '.gitignore') ? [...above, readIgnoreFile(folder)] : above;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (NEVER.has(entry.name) || isIgnored(path, entry.isDirectory(), ignores)) continue;
    if (entry.isDirectory()) walk(path, ignores, found);
    else if (entry.isFile() && MANIFEST.test(entry.name) && !isConfiguration(entry.name)) found.push(path);
  }
}

/** Our own configuration is no manifest. */
function isConfiguration(name: string): boolean {
  return CONFIGURATION_NAMES.some((own) => own === name);
}

/** The innermost file that says anything about a path decides, as in git. */
function isIgnored(path: string, isFolder: boolean, ignores: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const way = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = rules.test(isFolder ? `${way}/` : way);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function ignoreFilesAbove(folder: string): IgnoreFile[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) folders.unshift(at);
    if (existsSync(join(at, '.git'))) break;
    if (dirname(at) === at) return [];
  }
  return folders.filter((at) => existsSync(join(at, '.gitignore'))).map(readIgnoreFile);
}

function readIgnoreFile(folder: string): IgnoreFile {
  return { folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) };
}
