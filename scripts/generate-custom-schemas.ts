import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packGroup, type RawKind } from './custom-schemas/pack-group.js';

const OUTPUT = 'src/schemas/custom/custom-schemas.generated.ts';

const USAGE = `Usage, from the repository's root:
  node scripts/run.mjs scripts/generate-custom-schemas.ts FOLDER
FOLDER holds a file GROUP.json for each API group: a list of kinds, each with group, kind and versions, and each version
with name, served, storage and schema.`;

/** Writes the schemas of custom kinds that the package carries, out of a folder of them. */
function main(folder: string | undefined): void {
  if (!folder) throw new Error(USAGE);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const groups = files.map((file) => [basename(file, '.json'), packGroup(readKinds(join(folder, file)))] as const);
  const text = [
    '// Made by scripts/generate-custom-schemas.ts; do not edit.\n',
    'export const packed: Readonly<Record<string, string>> = {\n',
    ...groups.map(([group, packed]) => `  '${group}': '${packed}',\n`),
    '};\n',
  ].join('');
  writeFileSync(OUTPUT, text);
  console.log(`${OUTPUT}: ${text.length} bytes, ${groups.length} groups`);
}

function readKinds(path: string): readonly RawKind[] {
  return JSON.parse(readFileSync(path, 'utf8')) as RawKind[];
}

main(process.argv[2]);
