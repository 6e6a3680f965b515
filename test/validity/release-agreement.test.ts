import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { minorOf, RELEASES } from '../../src/schemas/release.js';
import { SourceText } from '../../src/text/source-text.js';
import { rulesOf } from '../../src/tools/audit-input.js';
import { RELEASE_ROWS, type ReleaseRow } from './release-rows.js';

const rules = rulesOf('recommended');

function acceptedBy({ yaml }: ReleaseRow): readonly number[] {
  return RELEASES.filter((release) => {
    const sources = [new SourceText('manifest.yaml', yaml)];
    const { resources, findings, crashedRules } = audit({ sources, release, complete: true }, rules);
    expect([resources.length, crashedRules]).toEqual([1, []]);
    return !findings.some(({ rejected }) => rejected);
  }).map(minorOf);
}

/** The releases of spans such as `16-22 25-`. */
function releasesIn(spans: string): readonly number[] {
  const bounds = spans.split(' ').map((span) => span.split('-'));
  const isIn = (minor: number, [first = '', last = first]: readonly string[]) =>
    first !== '' && minor >= Number(first) && minor <= Number(last || Number.POSITIVE_INFINITY);
  return RELEASES.map(minorOf).filter((minor) => bounds.some((span) => isIn(minor, span)));
}

describe('what an object is to each release', () => {
  test.each(RELEASE_ROWS.map((row) => [row.what, row.accepted, row] as const))(
    '%s: taken by %j',
    (_what, spans, row) => {
      expect(acceptedBy(row)).toEqual(releasesIn(spans));
    },
  );

  test('every release of the facts differs from the one before it', () => {
    const changes = RELEASE_ROWS.map(({ accepted }) => releasesIn(accepted));
    const alike = RELEASES.slice(1).filter((release, index) => {
      const [before, now] = [minorOf(RELEASES[index] ?? ''), minorOf(release)];
      return changes.every((taken) => taken.includes(before) === taken.includes(now));
    });
    expect(alike).toEqual([]);
  });
});
