import { existsSync, readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { MODE_IDS } from '../../src/modes/failure-modes.js';

const TEXT = readFileSync('SKILL.md', 'utf8');
const [, FRONT = '', BODY = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(TEXT) ?? [];

test('the front matter follows the Agent Skills rules', () => {
  const fields = parse(FRONT);
  expect(['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools']).toEqual(
    expect.arrayContaining(Object.keys(fields)),
  );
  expect(fields.name).toBe('kubeshark');
  expect(fields.description.length).toBeLessThanOrEqual(1024);
  expect(fields.compatibility.length).toBeLessThanOrEqual(500);
});

test('it costs at most 800 tokens', () => {
  expect(countTokens(TEXT)).toBeLessThanOrEqual(800);
});

test('it names every mode, each of which has a reference, and the three tools', () => {
  for (const mode of MODE_IDS) {
    expect(BODY).toContain(mode);
    expect(existsSync(`references/${mode}.md`)).toBe(true);
  }
  for (const tool of ['diagnose', 'load-references', 'validate-output']) expect(BODY).toContain(`\`${tool}\``);
  expect(BODY.match(/^\d\. \*\*/gm)).toHaveLength(7);
});
