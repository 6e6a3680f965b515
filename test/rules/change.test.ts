import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { parseExamples } from '../../src/references/parse-reference.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { SourceText } from '../../src/text/source-text.js';
import { mergeIntoSkeleton } from '../support/skeleton.js';

const change = RULES.filter(({ scope }) => scope === 'change');

/** Every manifest of the references, good or bad, and the examples. */
const sets = [
  ...readdirSync('references')
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => parseExamples(readFileSync(`references/${name}`, 'utf8')))
    .map(({ yaml, within }) => (within ? mergeIntoSkeleton(yaml, within) : yaml)),
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`examples/${name}`, 'utf8')),
];

test('no set is a change of itself', () => {
  expect(change.length).toBeGreaterThan(10);
  for (const release of ['1.36', '1.22', '1.14']) {
    for (const set of sets) {
      const source = new SourceText('set.yaml', set);
      const { findings } = audit({ sources: [source], against: [source], release, complete: true }, change);
      expect(findings, set).toEqual([]);
    }
  }
});
