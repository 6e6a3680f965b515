import { describe, expect, it } from 'vitest';
import { findVersions, versionEvidence } from '../../src/diagnosis/versions.js';

const found = (text: string) => findVersions(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('versions in a text', () => {
  it.each([
    ['releases', 'from 1.21 to v1.33.', ['release 1.21', 'release v1.33']],
    ['a patch release', 'we run 1.25.4', ['release 1.25.4']],
    ['a beta API', 'extensions/v1beta1 and v2beta2', ['beta-api extensions/v1beta1', 'beta-api v2beta2']],
    ['a stable API', 'networking.k8s.io/v1', ['stable-api networking.k8s.io/v1']],
    ['another software', 'nginx:1.25, Go 1.22, istio 1.20', []],
    ['the move of another software', 'upgrade Go from 1.21 to 1.22', []],
    ['numbers that are none', '1.5 CPU, 10.1.25.3, 1.234, v1.8.3', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what they say', () => {
  const weigh = (text: string, scene = { upgrading: false, placed: true }) =>
    Math.max(0, ...versionEvidence(text, scene).map(({ weight }) => weight));

  it.each([
    ['two releases are a move', 'from 1.21 to 1.25', 0.9],
    ['one that is run says less', 'we are on 1.21', 0.7],
    ['one in passing says nothing', 'the ratio 1.25 is fine', 0],
    ['a beta API always counts', 'v1beta1', 0.9],
  ])('%s', (_, text, expected) => {
    expect(weigh(text)).toBe(expected);
  });

  it('a release in a text about something else says nothing', () => {
    expect(weigh('written with 1.25', { upgrading: false, placed: false })).toBe(0);
  });
});
