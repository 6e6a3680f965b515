import { chunkText, definitionBlock } from './chunk.js';

/** The version of an API in which the type of a definition has, or had in some release, this field; not its own. */
export function otherVersionWith(definition: string, field: string): string | undefined {
  if (/[\t\n]/.test(field)) return undefined;
  const [group = '', own = '', type = ''] = definition.split('.');
  return versionsOf(group, type).find(
    (version) => version !== own && definitionBlock(`${group}.${version}.${type}`)?.includes(`\n${field}\t`),
  );
}

function versionsOf(group: string, type: string): readonly string[] {
  const text = chunkText(group);
  const versions: string[] = [];
  const start = `\n\n${group}.`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const [version = '', name = ''] = text.slice(at + start.length, at + start.length + 200).split(/[.\t\n]/, 2);
    if (name === type) versions.push(version);
  }
  return versions;
}
