import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** How the file may be called; the first one counts. */
export const CONFIGURATION_NAMES = ['kubeshark.yaml', 'kubeshark.yml'] as const;

/** Where the search starts, and whether it is held to a folder. */
export interface SearchPlace {
  readonly base: string;
  /** Where given, only the base itself is looked at: what lies above it may not be read. */
  readonly roots?: readonly string[];
}

/**
 * The configuration that is nearest: in the base, or else above it as far as the root of its git repository. Outside of
 * a repository nothing above is looked at: `/tmp` belongs to everybody.
 */
export function nearestConfiguration({ base, roots }: SearchPlace): string | undefined {
  for (const folder of roots ? [resolve(base)] : foldersUpToRepository(resolve(base))) {
    const found = CONFIGURATION_NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  return undefined;
}

function foldersUpToRepository(base: string): readonly string[] {
  const folders = [base];
  for (let at = base; !existsSync(join(at, '.git')); ) {
    const above = dirname(at);
    if (above === at) return [base];
    folders.push(above);
    at = above;
  }
  return folders;
}
