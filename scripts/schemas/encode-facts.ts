import { deflateRawSync } from 'node:zlib';
import { KIND_CHUNK } from '../../src/schemas/chunk.js';
import { byText, type FactsModel, type KindDates, type KindModel, kindKey } from './release-model.js';
import { type SpanWriter, spanWriter } from './span-writer.js';

/** The text of the generated file. Equal facts give an equal text. */
export function encodeFacts(facts: FactsModel): string {
  const releases = facts.releases.map(
    ({ release, borrowed }) => `  { release: '${release}', borrowed: ${borrowed} },\n`,
  );
  const chunks = Object.entries(packChunks(facts)).map(([name, packed]) => `  ${name}: '${packed}',\n`);
  return [
    '// Made by scripts/generate-schemas.ts; do not edit.\n',
    'export const releases: readonly { readonly release: string; readonly borrowed: boolean }[] = [\n',
    ...releases,
    `];\n\nexport const enumsFrom = '${facts.enumsFrom}';\n\n`,
    'export const chunks: Readonly<Record<string, string>> = {\n',
    ...chunks,
    '};\n',
  ].join('');
}

/** Chunk name → its text, deflated, as base64. */
export function packChunks(facts: FactsModel): Readonly<Record<string, string>> {
  const packed = [...encodeChunks(facts)].map(([name, text]) => [
    name,
    deflateRawSync(text, { level: 9, memLevel: 9 }).toString('base64'),
  ]);
  return Object.fromEntries(packed);
}

/** Chunk name → its text, as `src/schemas/chunk.ts` reads it. */
export function encodeChunks(facts: FactsModel): ReadonlyMap<string, string> {
  const spans = spanWriter(facts.releases.map(({ release }) => release));
  const blocks = new Map<string, string[]>();
  for (const name of definitionNames(facts)) {
    const chunk = name.slice(0, name.indexOf('.'));
    blocks.set(chunk, [...(blocks.get(chunk) ?? []), encodeDefinition(name, facts, spans)]);
  }
  const chunks = [...blocks].map(([name, texts]) => [name, texts.join('\n\n')] as const);
  return new Map([[KIND_CHUNK, encodeKinds(facts, spans)], ...chunks]);
}

function definitionNames({ releases }: FactsModel): readonly string[] {
  return [...new Set(releases.flatMap(({ definitions }) => [...definitions.keys()]))].sort(byText);
}

/** A heading, then a line for each field and each way in which releases have had it. */
function encodeDefinition(name: string, { releases }: FactsModel, spans: SpanWriter): string {
  const having = releases.filter(({ definitions }) => definitions.has(name));
  const own = spans(having.map(({ release }) => release));
  const lines = new Map<string, string[]>();
  for (const { release, definitions } of having) {
    for (const [field, code] of definitions.get(name) ?? []) {
      const line = `${field}\t${code}`;
      lines.set(line, [...(lines.get(line) ?? []), release]);
    }
  }
  const written = [...lines].map(([line, having]) => [line, spans(having)] as const);
  const body = written.map(([line, span]) => (span === own ? line : `${line}\t~${span}`));
  return [own ? `${name}\t${own}` : name, ...body.sort(byText)].join('\n');
}

/** The table of kinds: see `src/schemas/kind-table.ts` for its columns. */
function encodeKinds({ releases, dates }: FactsModel, spans: SpanWriter): string {
  const having = new Map<string, string[]>();
  const kinds = new Map<string, KindModel | KindDates>(dates.map((date) => [kindKey(date), date]));
  for (const { release, kinds: own } of releases) {
    for (const kind of own) {
      having.set(kindKey(kind), [...(having.get(kindKey(kind)) ?? []), release]);
      kinds.set(kindKey(kind), kind);
    }
  }
  const ends = new Map(dates.map((date) => [kindKey(date), date]));
  const rows = [...kinds]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, kind]) => {
      const releases = having.get(key);
      return encodeKind(kind, releases ? spans(releases) : '-', ends.get(key));
    });
  return ['kinds', ...rows].join('\n');
}

function encodeKind(kind: KindModel | KindDates, span: string, dates: KindDates | undefined): string {
  const flags = `${kind.namespaced ? 'n' : ''}${'creatable' in kind && kind.creatable ? 'c' : ''}`;
  const ends = dates ? [dates.deprecatedIn, dates.removedIn, dates.replacement] : [];
  return [kind.group, kind.version, kind.kind, kind.plural, flags, span, ...ends].join('\t').trimEnd();
}
