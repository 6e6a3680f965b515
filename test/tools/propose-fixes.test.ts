import { readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/text/source-text.js';
import { proposeFixes } from '../../src/tools/propose-fixes.js';
import type { ProposeFixesOutput } from '../../src/tools/proposed-fixes.js';
import { tokenBound } from '../../src/tools/token-bound.js';
import { invoke } from '../../src/tools/tool.js';

const DRAFT = readFileSync('examples/first-draft.yaml', 'utf8');
const host = {
  read: async (paths: readonly string[]) =>
    paths.map((path) => ({ text: new SourceText(path, readFileSync(path, 'utf8')), isScanned: false })),
};

const propose = (input: object): Promise<ProposeFixesOutput> => invoke(proposeFixes, input, host);

describe('propose-fixes', () => {
  test('says for every finding what to change, why, what could still go wrong and what would hold it', async () => {
    const { proposals, summary } = await propose({ manifests: DRAFT, maxTokens: 100_000 });
    const places = proposals.flatMap(({ changes }) => changes.flatMap(({ at }) => at));
    expect(places).toHaveLength(summary.errors + summary.warnings + summary.infos);
    for (const { risk, tradeOff, guardrail, right, changes } of proposals) {
      for (const text of [risk, tradeOff, guardrail]) expect(text).toMatch(/^\S.{10,}/);
      expect(right !== undefined).toBe(changes.some(({ repair }) => repair === 'by hand'));
    }
  });

  test('parts what is safe from what assumes something', async () => {
    const manifests = `apiVersion: v1
kind: Pod
metadata: { name: app, namespace: shop }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.0.0
      env:
        - { name: MODE, value: a }
        - { name: MODE, value: b }
`;
    const both = await propose({ manifests });
    expect(both.patch.safe).toContain('@@ no-duplicate-environment-variable\n');
    expect(both.patch.safe).not.toContain('seccompProfile');
    expect(both.patch.suggestions).toContain('+    seccompProfile:');
    const safe = await propose({ manifests, safety: 'safe' });
    expect(safe.patch).toEqual({ safe: both.patch.safe, suggestions: '' });
    expect(both.summary.safe).toBe(1);
  });

  test('names the file where there are several', async () => {
    const files = ['examples/first-draft.yaml', 'examples/repaired.yaml'];
    const { proposals } = await propose({ files });
    expect(proposals[0]?.changes[0]?.at[0]).toMatch(/^examples\/first-draft\.yaml:\d+ [A-Z]/);
  });

  test('proposes only what it is asked for, under the mode that was meant', async () => {
    const { proposals, summary, patch } = await propose({ manifests: DRAFT, modes: ['resource-starvation'] });
    expect(new Set(proposals.map(({ mode }) => mode))).toEqual(new Set(['resource-starvation']));
    expect(summary.errors + summary.warnings + summary.infos).toBe(
      proposals.flatMap(({ changes }) => changes.flatMap(({ at }) => at)).length,
    );
    expect(patch.suggestions).not.toContain('ClusterIP');
    const one = await propose({ manifests: DRAFT, rules: ['no-exposed-backend'] });
    expect(one.proposals.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([['no-exposed-backend']]);
  });

  test.each([200, 700, 1500, 4000])('keeps to a budget of %i tokens, and says what it left out', async (maxTokens) => {
    const output = await propose({ manifests: DRAFT, maxTokens });
    expect(countTokens(JSON.stringify({ proposals: output.proposals, patch: output.patch }))).toBeLessThanOrEqual(
      maxTokens,
    );
    expect(output.omitted === undefined).toBe(maxTokens >= 5000);
  });

  test('gives equal answers to equal input, and no password', async () => {
    const [first, second] = [await propose({ manifests: DRAFT }), await propose({ manifests: DRAFT })];
    expect(first).toEqual(second);
    for (const text of [JSON.stringify(first), proposeFixes.render(first)]) expect(text).not.toContain('hunter2');
  });

  test('has nothing to say of what is well made', async () => {
    const output = await propose({ files: ['examples/repaired.yaml'] });
    expect(output.proposals).toEqual([]);
    expect(proposeFixes.render(output)).toBe(`Nothing to repair, for Kubernetes ${output.kubernetesVersion}.`);
  });
});

describe('the bound of tokens', () => {
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'references/network-exposure.md',
    'examples/first-draft.yaml',
    'test/e2e/mcp.test.ts',
    'package.json',
  ];
  test.each(files)('is no less than there are in %s, and no more than two thirds above', (file) => {
    for (const text of [readFileSync(file, 'utf8'), JSON.stringify(readFileSync(file, 'utf8'))]) {
      expect(tokenBound(text)).toBeGreaterThanOrEqual(countTokens(text));
      expect(tokenBound(text)).toBeLessThan(countTokens(text) * 1.67);
    }
  });
});
