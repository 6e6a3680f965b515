import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { audit } from '../../src/audit.js';
import { parseExamples } from '../../src/references/parse-reference.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { SourceText } from '../../src/text/source-text.js';
import { EXAMPLE_SITE } from '../support/example-site.js';
import { mergeIntoSkeleton } from '../support/skeleton.js';

/** Whatever stands where text, a list or a map belongs, no rule fails on it. */
const REPLACEMENTS: readonly unknown[] = [{ a: { b: 1 } }, [{ name: 'a' }], 7, true, '', null];

function paths(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => paths(child, [...at, key]))];
}

function replaced(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((map, key) => map[key] as never, copy);
  parent[path.at(-1) ?? ''] = value;
  return copy;
}

const bad = readdirSync('references')
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => parseExamples(readFileSync(`references/${file}`, 'utf8')))
  .filter(({ verdict }) => verdict !== 'good' && !verdict.bad.includes('yaml-syntax'));

describe('wrong types', () => {
  test.each(bad.map((example) => [(example.verdict as { bad: readonly string[] }).bad.join(), example] as const))(
    'never crash %s',
    (_, { yaml, within, verdict, isSet }) => {
      const ids = new Set((verdict as { bad: readonly string[] }).bad);
      const rules = RULES.filter(({ id }) => ids.has(id));
      const texts = yaml.split(/^---\n/m);
      for (const [index, text] of texts.entries()) {
        const document = parse(text, { version: '1.1', logLevel: 'silent' });
        if (typeof document !== 'object') continue;
        for (const [turn, path] of paths(document)
          .filter(({ length }) => length > 0)
          .entries()) {
          const value = REPLACEMENTS[turn % REPLACEMENTS.length];
          const changed = texts.with(index, stringify(replaced(document, path, value))).join('---\n');
          const sources = [new SourceText('case.yaml', within ? mergeIntoSkeleton(changed, within) : changed)];
          const { crashedRules } = audit({ sources, release: '1.36', complete: isSet, site: EXAMPLE_SITE }, rules);
          expect(crashedRules, `${path.join('.')} as ${JSON.stringify(value)}`).toEqual([]);
        }
      }
    },
  );
});
