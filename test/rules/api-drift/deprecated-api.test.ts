import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit.js';
import rule from '../../../src/rules/api-drift/deprecated-api.js';
import removed from '../../../src/rules/api-drift/removed-api.js';
import unknown from '../../../src/rules/api-drift/unknown-kind.js';
import unserved from '../../../src/rules/api-drift/unserved-api.js';
import { apiFacts } from '../../../src/schemas/api-facts.js';
import { kindRows } from '../../../src/schemas/kind-table.js';
import { lifecycle } from '../../../src/schemas/lifecycle.js';
import { minorOf, RELEASES } from '../../../src/schemas/release.js';
import { SourceText } from '../../../src/text/source-text.js';
import { testRule } from '../../support/test-rule.js';

const budget = (apiVersion: string) =>
  `apiVersion: ${apiVersion} # shared\nkind: PodDisruptionBudget\nmetadata: { name: x }\nspec: { maxUnavailable: 1, selector: { matchLabels: { a: b } } }\n`;
const endpoints = 'apiVersion: v1\nkind: Endpoints\nmetadata: { name: x }\n';

testRule(rule, {
  valid: [
    { name: 'the stable version', yaml: budget('policy/v1') },
    { name: 'a version that is removed, which is a fault of its own', yaml: budget('policy/v1beta1'), release: '1.25' },
    { name: 'a beta version long before its end', yaml: budget('policy/v1beta1'), release: '1.20' },
    { name: 'Endpoints before their deprecation', yaml: endpoints, release: '1.32' },
    { name: 'a custom resource', yaml: 'apiVersion: example.com/v1beta1\nkind: Foo\nmetadata: { name: x }\n' },
  ],
  invalid: [
    {
      name: 'a deprecated version',
      yaml: budget('policy/v1beta1'),
      release: '1.21',
      at: ['apiVersion: policy/v1beta1'],
      severities: ['warning'],
      message: [
        'policy/v1beta1 PodDisruptionBudget is deprecated since Kubernetes 1.21 and gone in 1.25; use policy/v1.',
      ],
      fixed: budget('policy/v1'),
    },
    {
      name: 'the last release before its removal',
      yaml: budget('policy/v1beta1'),
      release: '1.24',
      at: ['apiVersion: policy/v1beta1'],
      fixed: budget('policy/v1'),
    },
    {
      name: 'a removal ahead that nobody announced',
      yaml: 'apiVersion: authorization.k8s.io/v1beta1\nkind: SelfSubjectAccessReview\nspec: {}\n',
      release: '1.20',
      at: ['apiVersion: authorization.k8s.io/v1beta1'],
      severities: ['info'],
      message: ['is gone in Kubernetes 1.22; use authorization.k8s.io/v1.'],
      fixed: 'apiVersion: authorization.k8s.io/v1\nkind: SelfSubjectAccessReview\nspec: {}\n',
    },
    { name: 'Endpoints', yaml: endpoints, release: '1.33', at: ['apiVersion: v1'], severities: ['info'], fixed: null },
    {
      name: 'a replacement that the release does not serve yet',
      yaml: 'apiVersion: autoscaling/v2beta1\nkind: HorizontalPodAutoscaler\nmetadata: { name: x }\nspec: { maxReplicas: 3, scaleTargetRef: { kind: Deployment, name: x } }\n',
      release: '1.22',
      at: ['apiVersion: autoscaling/v2beta1'],
      message: [/gone in 1\.25\.$/],
      fixed: null,
    },
  ],
});

/** What an object of a kind has to be told in a release, by its lifecycle. */
function expected(
  release: string,
  { group, version, kind }: { group: string; version: string; kind: string },
): string | undefined {
  const minor = minorOf(release);
  const life = lifecycle(group, version, kind);
  const facts = apiFacts(release).kind(group, version, kind);
  if (/List$/.test(kind) || group === 'audit.k8s.io') return undefined;
  if (life?.removedIn && minor >= minorOf(life.removedIn)) return 'removed-api';
  if (!life?.firstSeen) return 'unknown-kind';
  if (!facts?.served) return 'unserved-api';
  if (!facts.creatable) return 'unknown-kind';
  const isDeprecated = life.deprecatedIn !== undefined && minorOf(life.deprecatedIn) <= minor;
  const isEnding = life.removedIn !== undefined && minorOf(life.removedIn) <= minor + 3;
  return isDeprecated || isEnding || (kind === 'Endpoints' && minor >= 33) ? 'deprecated-api' : undefined;
}

describe.each(RELEASES)('every kind that ever was, in %s', (release) => {
  test('is told once what is wrong with its version, and nothing where nothing is', () => {
    const wrong = kindRows().flatMap((row) => {
      const apiVersion = row.group ? `${row.group}/${row.version}` : row.version;
      const yaml = `apiVersion: ${apiVersion}\nkind: ${row.kind}\nmetadata: { name: x }\n`;
      const { findings } = audit({ sources: [new SourceText('x.yaml', yaml)], release, complete: true }, [
        rule,
        removed,
        unserved,
        unknown,
      ]);
      const told = findings.map((finding) => finding.rule);
      const want = expected(release, row);
      return JSON.stringify(told) === JSON.stringify(want ? [want] : [])
        ? []
        : [`${apiVersion} ${row.kind}: ${told} instead of ${want}`];
    });
    expect(wrong).toEqual([]);
  });
});
