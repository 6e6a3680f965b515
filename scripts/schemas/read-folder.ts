import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { borrowFormats } from './borrow-formats.js';
import { nameDefinitions, ofLongName } from './definition-names.js';
import type { RawEnums, RawRelease } from './raw-schema.js';
import {
  byText,
  type FactsModel,
  type KindDates,
  kindKey,
  minorOfRelease,
  type ReleaseModel,
} from './release-model.js';
import { type EnumLookup, toReleaseModel } from './to-release-model.js';

const ENUM_FILE = /^enums-(1\.\d+)\.json$/;

/** Reads a folder of facts: `schema/VERSION.json` a release, `enums-VERSION.json`, `lifecycle.json`. */
export function readFolder(folder: string): FactsModel {
  const [, enumsFrom = ''] =
    readdirSync(folder)
      .map((name) => ENUM_FILE.exec(name))
      .find((match) => match) ?? [];
  const enums = readJson<RawEnums>(join(folder, `enums-${enumsFrom}.json`));
  const raw = readdirSync(join(folder, 'schema'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson<RawRelease>(join(folder, 'schema', name)))
    .sort((a, b) => minorOfRelease(a.version) - minorOfRelease(b.version));
  const dates = readJson<readonly Partial<KindDates>[]>(join(folder, 'lifecycle.json')).map(toDates);
  return { releases: toReleases(raw, toLookup(enums)), dates, enumsFrom };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Releases read out of an OpenAPI document have long names and tell formats; those out of client models do not. */
function toReleases(raw: readonly RawRelease[], enums: EnumLookup): readonly ReleaseModel[] {
  const complete = raw.filter(hasLongNames).map((release) => nameDefinitions(release, new Set()));
  const known = new Set(complete.flatMap(({ definitions }) => Object.keys(definitions)));
  return raw.map((release) => {
    if (hasLongNames(release)) return toReleaseModel(nameDefinitions(release, known), false, enums);
    return toReleaseModel(borrowFormats(nameDefinitions(release, known), complete), true, enums);
  });
}

function hasLongNames({ kinds }: RawRelease): boolean {
  return kinds.every(({ definition }) => definition.includes('.'));
}

function toLookup(enums: RawEnums): EnumLookup {
  const lookup = new Map(Object.entries(enums).map(([name, fields]) => [ofLongName(name), fields]));
  return (definition, field) => lookup.get(definition)?.[field];
}

function toDates(raw: Partial<KindDates>): KindDates {
  const { group = '', version = '', kind = '', plural = '', namespaced = false } = raw;
  const { deprecatedIn = '', removedIn = '', replacement = '' } = raw;
  const dates = { group, version, kind, plural, namespaced, deprecatedIn, removedIn, replacement };
  if (!version || !kind) throw new Error(`lifecycle.json: no version or kind in ${JSON.stringify(raw)}`);
  return dates;
}

/** Orders kinds as the facts list them. */
export function byKind(a: KindDates, b: KindDates): number {
  return byText(kindKey(a), kindKey(b));
}
