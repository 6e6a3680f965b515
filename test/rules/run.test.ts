import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { NO_SITE } from '../../src/config/site-lists.js';
import { ResourceGraph } from '../../src/graph/resource-graph.js';
import { PodSecurityJudge } from '../../src/rules/pod-security-judge.js';
import { defineRule, type Rule } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run.js';
import { SourceText } from '../../src/text/source-text.js';
import { readResources } from '../support/read-resources.js';

const META = {
  title: 'T',
  severity: 'warning',
  modes: ['api-drift'],
  profiles: [],
  reference: 'api-drift#x',
  rationale: 'R.',
  equivalents: [],
  fixable: false,
} as const;

const named = defineRule({
  ...META,
  id: 'named',
  scope: 'resource',
  kinds: ['/ConfigMap'],
  *check({ resource }) {
    yield { at: resource.at('metadata', 'name'), message: `"${resource.name}"` };
  },
});

const crashing = defineRule({
  ...META,
  id: 'crashing',
  scope: 'resource',
  kinds: ['*'],
  *check() {
    yield* [];
    throw new TypeError('secret-value');
  },
});

const absent = defineRule({
  ...META,
  id: 'absent',
  absence: true,
  scope: 'set',
  *check({ graph }) {
    for (const resource of graph.resources) yield { resource, at: resource.at('spec'), message: 'none' };
  },
});

const changed = defineRule({
  ...META,
  id: 'changed',
  outranks: ['named'],
  scope: 'change',
  kinds: ['/ConfigMap'],
  *check({ resource, before, graphBefore }) {
    const [old, now] = [before, resource].map((version) => version.at('data', 'k').value);
    const message = `${old} to ${now}, of ${graphBefore.resources.length}`;
    if (old !== now) yield { at: resource.at('metadata', 'name'), message };
  },
});

const run = (yaml: string, rules: Rule[], complete = true) =>
  audit({ sources: [new SourceText('f.yaml', yaml)], release: '1.36', complete }, rules);
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

describe('running rules', () => {
  test('a rule that fails is reported, and the others go on', () => {
    const { findings, crashedRules } = run(CONFIG_MAP, [crashing, named]);
    expect(crashedRules).toEqual(['crashing']);
    expect(findings.map(({ rule }) => rule)).toEqual(['internal/rule-crash', 'named']);
    expect(JSON.stringify(findings)).not.toContain('secret-value');
  });

  test('where validation fails, the rules about it do, and the others go on', () => {
    const shape = defineRule({ ...META, id: 'shape', scope: 'shape', codes: ['missing-field'], *check() {} });
    const input = {
      release: '1.36',
      minor: 36,
      complete: true,
      site: NO_SITE,
      graph: new ResourceGraph(readResources(CONFIG_MAP)),
    };
    const { findings, crashedRules } = runRules([shape, named], {
      ...input,
      podSecurity: new PodSecurityJudge(input),
      documents: [],
      shapeProblems: () => {
        throw new TypeError('secret-value');
      },
    });
    expect(crashedRules).toEqual(['shape']);
    expect(findings.map(({ rule }) => rule)).toEqual(['named', 'internal/rule-crash']);
    expect(JSON.stringify(findings)).not.toContain('secret-value');
  });

  test('what a server does not look at, it does not refuse: the pod of a StatefulSet before 1.34', () => {
    const refusing = defineRule({
      ...META,
      id: 'refusing',
      scope: 'container',
      *check({ container }) {
        yield { at: container.field, message: 'no', rejected: true };
      },
    });
    const spec = '{ template: { spec: { containers: [{ name: a }] } } }';
    const refused = (kind: string, release: string) =>
      audit(
        {
          sources: [
            new SourceText('f.yaml', `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: a }\nspec: ${spec}\n`),
          ],
          release,
          complete: true,
        },
        [refusing],
      ).findings.map(({ rejected }) => rejected);
    expect([refused('StatefulSet', '1.33'), refused('StatefulSet', '1.34')]).toEqual([[false], [true]]);
    expect(refused('Deployment', '1.33')).toEqual([true]);
  });

  test('rules about something absent are silent on a fragment', () => {
    expect(run(CONFIG_MAP, [absent]).findings).toHaveLength(1);
    expect(run(CONFIG_MAP, [absent], false).findings).toHaveLength(0);
  });

  test('paths and places of List items are those of the item', () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata:\n      name: b\n';
    expect(run(list, [named]).findings).toMatchObject([
      { path: 'metadata.name', line: 7, column: 7, endColumn: 14, resource: { kind: 'ConfigMap', name: 'b' } },
    ]);
  });

  test('what the set before had is handed over, and silences what says less', () => {
    const set = (value: string) => `${CONFIG_MAP}data: { k: ${value} }\n---\n${CONFIG_MAP.replace('a }', 'b }')}`;
    const against = [new SourceText('old.yaml', set('x'))];
    const judge = (value: string) =>
      audit({ sources: [new SourceText('f.yaml', set(value))], against, release: '1.36', complete: true }, [
        named,
        changed,
      ]).findings.map(({ rule, message }) => `${rule}: ${message}`);
    expect(judge('x')).toEqual(['named: "a"', 'named: "b"']);
    expect(judge('z')).toEqual(['changed: x to z, of 2', 'named: "b"']);
    expect(run(set('z'), [changed]).findings).toEqual([]);
  });

  test('the set before is not judged', () => {
    const against = [new SourceText('old.yaml', CONFIG_MAP)];
    expect(audit({ sources: [], against, release: '1.36', complete: true }, [named]).findings).toEqual([]);
  });

  test('kinds are matched by group and kind', () => {
    expect(run('apiVersion: example.org/v1\nkind: ConfigMap\nmetadata: { name: a }\n', [named]).findings).toEqual([]);
  });

  test('what a manifest says is shown on one line, and bounded', () => {
    const [finding] = run(`apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "a\\nb${'x'.repeat(900)}" }\n`, [
      named,
    ]).findings;
    expect(finding?.message).not.toContain('\n');
    expect(finding?.message.length).toBeLessThanOrEqual(500);
    expect(finding?.resource.name.length).toBeLessThanOrEqual(253);
  });

  test('the same answer comes twice', () => {
    expect(run(CONFIG_MAP, [named, absent])).toEqual(run(CONFIG_MAP, [named, absent]));
  });
});
