import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit.js';
import { RULES } from '../../../src/rules/catalogue.generated.js';
import { RELEASES } from '../../../src/schemas/release.js';
import { SourceText } from '../../../src/text/source-text.js';
import { type Change, CONTAINER_ROWS, type Levels, POD_ROWS } from './pod-security-rows.js';

const STANDARD = RULES.filter(({ profiles }) => profiles.some((profile) => profile.startsWith('pss-')));

interface Place {
  readonly list: string;
  readonly extra?: { readonly [key: string]: unknown };
}

const REGULAR: Place = { list: 'containers' };
const PLACES: readonly (readonly [role: string, place: Place])[] = [
  ['regular', REGULAR],
  ['init', { list: 'initContainers' }],
  ['sidecar', { list: 'initContainers', extra: { restartPolicy: 'Always' } }],
  ['ephemeral', { list: 'ephemeralContainers' }],
];

/** A pod that restricted admits in every release, with these parts replaced. */
function podOf({ metadata, spec, pod, container, context }: Change, { list, extra }: Place): string {
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const plain = { name: 'plain', image: 'registry.example.com/plain:1.2.3', securityContext };
  const own = { ...plain, name: 'app', securityContext: { ...securityContext, ...context }, ...extra, ...container };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ...metadata },
    spec: {
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...pod },
      ...(list === 'containers' ? { containers: [own] } : { containers: [plain], [list]: [own] }),
      ...spec,
    },
  });
}

function levelOf(text: string, release: string): string {
  const { findings } = audit({ sources: [new SourceText('pod.json', text)], release, complete: true }, STANDARD);
  const broken = STANDARD.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const [isBaseline, isRestricted] = (['pss-baseline', 'pss-restricted'] as const).map(
    (profile) => !broken.some(({ profiles }) => profiles.includes(profile)),
  );
  return isRestricted ? (isBaseline ? 'R' : 'W') : isBaseline ? 'B' : 'P';
}

/** `B 25:R` as 14 → B, 25 → R. */
function steps(levels: Levels): (readonly [minor: number, level: string])[] {
  return levels.split(' ').map((step) => {
    const [minor, level] = step.includes(':') ? step.split(':') : ['14', step];
    return [Number(minor), level ?? ''];
  });
}

/** The first release and the last, and those on both sides of each change. */
function around(changes: readonly number[]): readonly string[] {
  return RELEASES.filter((release) => {
    const minor = Number(release.slice(2));
    return minor === 14 || minor === 36 || changes.includes(minor) || changes.includes(minor + 1);
  });
}

/** The releases that changed any control. */
const ALL_CHANGES = around([19, 22, 23, 25, 27, 29, 31, 32, 34, 35]);

function expectLevels(text: string, levels: Levels, releases: readonly string[]): void {
  const expected = releases.map((release) => {
    const known = steps(levels).filter(([since]) => since <= Number(release.slice(2)));
    return `${release} ${known.at(-1)?.[1]}`;
  });
  expect(releases.map((release) => `${release} ${levelOf(text, release)}`)).toEqual(expected);
}

describe.each(PLACES)('the Pod Security Standards in a container of role %s', (role, place) => {
  test.each(CONTAINER_ROWS)('%s: %s', (_, levels, change) => {
    const releases = role === 'regular' ? ALL_CHANGES : around(steps(levels).map(([minor]) => minor));
    expectLevels(podOf(change, place), levels, releases);
  });
});

describe('the Pod Security Standards in a pod', () => {
  test.each(POD_ROWS)('%s: %s', (_, levels, change) => {
    expectLevels(podOf(change, REGULAR), levels, ALL_CHANGES);
  });
});

test('objects without pods, and pods of custom resources, are never judged', () => {
  for (const text of [
    '{ apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { hostNetwork: "true" } }',
    '{ apiVersion: v1, kind: Namespace, metadata: { name: a } }',
    '{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, spec: { template: { spec: { hostNetwork: true } } } }',
  ])
    expect(levelOf(text, '1.36')).toBe('R');
});

test('a field of a later release is read, and not held against the pod', () => {
  const pod = podOf({ pod: { appArmorProfile: { type: 'RuntimeDefault' } }, spec: { hostUsers: true } }, REGULAR);
  expect(levelOf(pod, '1.14')).toBe('R');
});

test.each([
  ['text that is no YAML', '{ apiVersion: v1, kind: Pod'],
  ['a value that does not decode', '{ apiVersion: v1, kind: Pod, spec: { hostNetwork: "no", containers: [] } }'],
])('%s is the one thing besides the standard that counts', (_, text) => {
  expect(levelOf(text, '1.36')).toBe('P');
});
