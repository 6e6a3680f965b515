import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeFacts, type EncodedFacts } from './schemas/decode-facts.js';
import { encodeFacts } from './schemas/encode-facts.js';
import { readFolder } from './schemas/read-folder.js';
import { addOpenApi, type OpenApiDocument } from './schemas/read-openapi.js';
import type { FactsModel } from './schemas/release-model.js';

const OUTPUT = 'src/schemas/facts/facts.generated.ts';

const USAGE = `Usage, from the repository's root:
  node scripts/run.mjs scripts/generate-schemas.ts FOLDER
  node scripts/run.mjs scripts/generate-schemas.ts --openapi FILE --version 1.37`;

/**
 * Writes the API facts that the package carries: all of them out of a folder, or the committed ones with one release
 * added or replaced out of an OpenAPI v2 document.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { openapi: { type: 'string' }, version: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder && !values.openapi) return write(readFolder(folder));
  if (!values.openapi || !values.version || !/^1\.\d+$/.test(values.version)) throw new Error(USAGE);
  const document = JSON.parse(readFileSync(values.openapi, 'utf8')) as OpenApiDocument;
  write(addOpenApi(decodeFacts(await readCommitted()), document, values.version));
}

function write(facts: FactsModel): void {
  const text = encodeFacts(facts);
  writeFileSync(OUTPUT, text);
  console.log(`${OUTPUT}: ${text.length} bytes, ${facts.releases.length} releases`);
}

async function readCommitted(): Promise<EncodedFacts> {
  if (!existsSync(OUTPUT)) throw new Error(`There is no ${OUTPUT} to add to.`);
  return import('../src/schemas/facts/facts.generated.js');
}

await main();
