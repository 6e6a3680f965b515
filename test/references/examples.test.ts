import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import type { SiteLists } from '../../src/config/site-lists.js';
import { parseExamples } from '../../src/references/parse-reference.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import type { Rule } from '../../src/rules/rule.js';
import { SourceText } from '../../src/text/source-text.js';
import { EXAMPLE_SITE } from '../support/example-site.js';
import { mergeIntoSkeleton } from '../support/skeleton.js';

/** Guidance that the checks contradict cannot be merged: every fenced example is judged, in the strict profile. */
const strict = RULES.filter(({ profiles }) => profiles.includes('strict'));

interface Judged {
  readonly manifest: string;
  readonly before?: string | undefined;
  readonly complete: boolean;
  readonly rules?: readonly Rule[];
  readonly site?: SiteLists;
}

function rulesFlagging({ manifest, before, complete, rules = strict, site = {} }: Judged): string[] {
  const [source, ...against] = [manifest, before]
    .filter((text) => text !== undefined)
    .map((text) => new SourceText('example.yaml', text));
  const input = { sources: source ? [source] : [], release: '1.36', complete, site };
  const { findings } = audit(before === undefined ? input : { ...input, against }, rules);
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

/** An example shows what its own reference is about: what the set lacks besides is for other references to say. */
function rulesFor(name: string, bad: readonly string[]): Rule[] {
  const isOwn = ({ id, reference }: Rule) => bad.includes(id) || reference.startsWith(`${name}#`);
  return RULES.filter(
    (rule) => (rule.absence ? isOwn(rule) : true) && (bad.includes(rule.id) || strict.includes(rule)),
  );
}

test.each(['deployment', 'statefulset', 'daemonset', 'job', 'cronjob'])(
  'the %s that examples are merged into is clean',
  (kind) => {
    expect(rulesFlagging({ manifest: mergeIntoSkeleton('metadata: {}', kind), complete: false })).toEqual([]);
  },
);

for (const file of readdirSync('references').filter((name) => name.endsWith('.md'))) {
  const examples = parseExamples(readFileSync(`references/${file}`, 'utf8'));
  describe(`references/${file}`, () => {
    test.each(examples)(
      'the example in line $line is judged as it says',
      ({ yaml, before, within, verdict, isSet }) => {
        const whole = (part: string) => (within ? mergeIntoSkeleton(part, within) : part);
        const manifest = whole(yaml);
        const bad = verdict === 'good' ? [] : [...verdict.bad].sort();
        expect(
          rulesFlagging({
            manifest,
            before: before && whole(before),
            complete: isSet,
            site: file === 'site-lists.md' ? EXAMPLE_SITE : {},
            rules: rulesFor(basename(file, '.md'), bad),
          }),
        ).toEqual(bad);
      },
    );
  });
}
