import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { readConfiguration } from '../../src/config/read-configuration.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { nearName } from '../../src/schemas/near-name.js';
import { SourceText } from '../../src/text/source-text.js';
import { VOCABULARY } from '../../src/tools/load-configuration.js';

const DOCUMENTATION = readFileSync('docs/configuration.md', 'utf8');
const SCHEMA = JSON.parse(readFileSync('kubeshark.schema.json', 'utf8'));
const [CONFIGURATION = '', MANIFEST = ''] = [...DOCUMENTATION.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
  ([, text]) => text,
);

test('the documented configuration is read, and shows every key', () => {
  const { configuration, problems } = readConfiguration(
    new SourceText('kubeshark.yaml', CONFIGURATION),
    VOCABULARY,
    nearName,
  );
  expect(problems).toEqual([]);
  expect(Object.keys(configuration).sort()).toEqual(Object.keys(SCHEMA.properties).sort());
});

test('each documented suppression is needed', () => {
  const rules = RULES.filter(({ profiles }) => profiles.includes('strict'));
  const { findings, suppressed } = audit(
    { sources: [new SourceText('pod.yaml', MANIFEST)], release: '1.36', complete: true },
    rules,
  );
  expect(findings.filter(({ rule }) => rule.includes('suppression'))).toEqual([]);
  expect([...new Set(suppressed?.map(({ finding }) => finding.rule))].sort()).toEqual([
    'no-host-path',
    'require-network-policy',
    'require-read-only-root-filesystem',
    'require-resources',
  ]);
});

test('the published schema knows every rule and refuses what is unknown', () => {
  const { Rules } = SCHEMA.definitions;
  expect(Object.keys(Rules.properties).sort()).toEqual(RULES.map(({ id }) => id).sort());
  expect([SCHEMA, Rules, SCHEMA.definitions.Site].map(({ additionalProperties }) => additionalProperties)).toEqual([
    false,
    false,
    false,
  ]);
});
