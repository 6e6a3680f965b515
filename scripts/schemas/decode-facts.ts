import { inflateRawSync } from 'node:zlib';
import { KIND_CHUNK } from '../../src/schemas/chunk.js';
import { spanIncludes } from '../../src/schemas/release-span.js';
import {
  type FactsModel,
  type FieldCode,
  type KindDates,
  type KindModel,
  minorOfRelease,
  type ReleaseModel,
} from './release-model.js';

/** What the generated file exports. */
export interface EncodedFacts {
  readonly releases: readonly { readonly release: string; readonly borrowed: boolean }[];
  readonly enumsFrom: string;
  readonly chunks: Readonly<Record<string, string>>;
}

/** Reads back what `encodeFacts` wrote. */
export function decodeFacts({ releases, enumsFrom, chunks }: EncodedFacts): FactsModel {
  const texts = Object.entries(chunks).map(([name, packed]) => [name, unpack(packed)] as const);
  const rows = (texts.find(([name]) => name === KIND_CHUNK)?.[1] ?? '').split('\n').slice(1);
  const blocks = texts.filter(([name]) => name !== KIND_CHUNK).flatMap(([, text]) => text.split('\n\n'));
  return {
    releases: releases.map((entry) => decodeRelease(entry, rows, blocks)),
    dates: rows
      .map(decodeDates)
      .filter(({ deprecatedIn, removedIn, replacement }) => deprecatedIn || removedIn || replacement),
    enumsFrom,
  };
}

function unpack(packed: string): string {
  return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
}

function decodeRelease(
  entry: EncodedFacts['releases'][number],
  rows: readonly string[],
  blocks: readonly string[],
): ReleaseModel {
  const minor = minorOfRelease(entry.release);
  const kinds = rows.filter((row) => rowSpan(row) !== '-' && spanIncludes(rowSpan(row), minor)).map(decodeKind);
  const definitions = blocks.flatMap((block) => decodeDefinition(block, minor));
  return { ...entry, kinds, definitions: new Map(definitions) };
}

function rowSpan(row: string): string {
  return row.split('\t')[5] ?? '';
}

function decodeKind(row: string): KindModel {
  const [group = '', version = '', kind = '', plural = '', flags = ''] = row.split('\t');
  return { group, version, kind, plural, namespaced: flags.includes('n'), creatable: flags.includes('c') };
}

function decodeDates(row: string): KindDates {
  const { group, version, kind, plural, namespaced } = decodeKind(row);
  const [deprecatedIn = '', removedIn = '', replacement = ''] = row.split('\t').slice(6);
  return { group, version, kind, plural, namespaced, deprecatedIn, removedIn, replacement };
}

function decodeDefinition(
  block: string,
  minor: number,
): readonly (readonly [string, ReadonlyMap<string, FieldCode>])[] {
  const [heading = '', ...lines] = block.split('\n');
  const [name = '', span = ''] = heading.split('\t');
  if (!spanIncludes(span, minor)) return [];
  const fields = new Map<string, FieldCode>();
  for (const line of lines) {
    const [body = '', own = span] = line.split('\t~');
    if (spanIncludes(own, minor)) fields.set(body.slice(0, body.indexOf('\t')), body.slice(body.indexOf('\t') + 1));
  }
  return [[name, fields]];
}
