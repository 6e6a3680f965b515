import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../src/references/library.generated.js';
import { SourceText } from '../../src/text/source-text.js';
import { judge } from '../../src/tools/audit-input.js';
import { diagnose } from '../../src/tools/diagnose.js';
import { FAILURE_MODE_LINES } from './failure-mode-lines.js';

const HOST = { read: async () => [] };
const SECTIONS = new Set(LIBRARY.flatMap(({ sections }) => sections.map(({ id }) => id)));
const SHOWN = FAILURE_MODE_LINES.flatMap((entry) =>
  typeof entry.shown === 'string' ? [{ ...entry, shown: entry.shown }] : [],
);

describe.each(FAILURE_MODE_LINES)('$mode: $line', ({ mode, told, shown, rules, section }) => {
  it.each(told)('is known when told: %s', async (task) => {
    const [first] = (await diagnose.run({ task }, HOST)).modes;
    expect(first?.id).toBe(mode);
    expect(first?.because[0]?.quote).toMatch(/\S/);
  });

  it('has a section, and rules where a manifest can show it', () => {
    expect(SECTIONS).toContain(section);
    expect(rules.length > 0).toBe(typeof shown === 'string');
  });
});

describe.each(SHOWN)('$mode in a manifest: $line', ({ mode, shown, rules }) => {
  it('is found by its rules', () => {
    const text = new SourceText('set.yaml', shown);
    const { findings } = judge([{ text, isScanned: false }], {
      release: '1.36',
      profile: 'recommended',
      complete: true,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
  });

  it('is what the diagnosis is about', async () => {
    const { modes, primary } = await diagnose.run({ manifests: shown }, HOST);
    expect([modes[0]?.id, primary]).toEqual([mode, mode]);
  });
});
