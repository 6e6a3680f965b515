import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODE_IDS } from '../../src/modes/failure-modes.js';
import { parseReference } from '../../src/references/parse-reference.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { PROFILES } from '../../src/rules/profiles.js';

const PEER_CHECKS = new Set(
  readFileSync('test/peers/checks.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join('/')),
);

describe('the rule catalogue', () => {
  test('names each rule once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(MODE_IDS)('has eight rules or more in %s', (mode) => {
    expect(RULES.filter(({ modes }) => modes.includes(mode)).length).toBeGreaterThanOrEqual(8);
  });
});

describe.each(RULES)('rule $id', (rule) => {
  const [folder] = rule.modes;

  test('stands in the folder of its first mode, under its id, with a test', () => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
    expect(existsSync(`src/rules/${folder}/${rule.id}.ts`)).toBe(true);
    expect(readFileSync(`test/rules/${folder}/${rule.id}.test.ts`, 'utf8')).toContain('testRule(');
  });

  test('says what it demands and why', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.rationale).toMatch(/^[A-Z].{30,}\.$/s);
    expect(new Set(rule.modes).size).toBe(rule.modes.length);
  });

  test('is in strict wherever it is in recommended', () => {
    for (const profile of rule.profiles) expect(PROFILES).toContain(profile);
    if (rule.profiles.includes('recommended')) expect(rule.profiles).toContain('strict');
  });

  test('has a reference section with a good and a bad example', () => {
    const [name, anchor] = rule.reference.split('#');
    const text = readFileSync(`references/${name}.md`, 'utf8');
    const section = parseReference(text, () => '').sections.find(({ id }) => id === `${name}#${anchor}`);
    expect(section, `section ${rule.reference}`).toBeDefined();
    expect(section?.markdown).toContain('# good');
    expect(text).toMatch(new RegExp(`^\`\`\`yaml bad=(?:[\\w-]+,)*${rule.id}(?:[, ]|$)`, 'm'));
  });

  test('outranks rules that there are', () => {
    for (const other of rule.outranks ?? []) expect(RULES.map(({ id }) => id)).toContain(other);
  });

  test('names checks of other tools as they spell them', () => {
    for (const check of rule.equivalents) expect(PEER_CHECKS).toContain(check);
    expect(new Set(rule.equivalents).size).toBe(rule.equivalents.length);
  });
});
