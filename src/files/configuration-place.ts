import { join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { FoundConfiguration } from '../tools/host.js';

/**
 * How the files of a host are seen from a configuration.
 *
 * @param base the folder that reports are relative to. @param folder the one that patterns and paths are relative to.
 */
export function placeConfiguration(base: string, folder: string): Omit<FoundConfiguration, 'source'> {
  const seenFrom = (file: string) => relative(folder, join(base, file)).split(sep).join('/');
  return {
    matcher(patterns) {
      const rules = ignore().add([...patterns]);
      return (file) => {
        const path = seenFrom(file);
        return ignore.isPathValid(path) && rules.ignores(path);
      };
    },
    locate: (path) => relative(base, join(folder, path)) || '.',
  };
}
