import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImageReference, parseImageReference, splitImage } from '../../src/resources/image-reference.js';

const HEX = '4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1';
const parts = (registry: string | undefined, repository: string, tag?: string, digest?: string) => ({
  registry,
  repository,
  tag,
  digest,
});

test.each([
  ['nginx', parts(undefined, 'nginx')],
  ['nginx:1.27', parts(undefined, 'nginx', '1.27')],
  ['library/nginx:1.27-alpine', parts(undefined, 'library/nginx', '1.27-alpine')],
  ['localhost/app', parts('localhost', 'app')],
  ['localhost:5000/app', parts('localhost:5000', 'app')],
  ['localhost:5000/team/app:2', parts('localhost:5000', 'team/app', '2')],
  ['registry.example.com:5000/app', parts('registry.example.com:5000', 'app')],
  ['ghcr.io/acme/app:v1.2.3_build.4', parts('ghcr.io', 'acme/app', 'v1.2.3_build.4')],
  ['[2001:db8::1]:5000/app:1', parts('[2001:db8::1]:5000', 'app', '1')],
  [`nginx@sha256:${HEX}`, parts(undefined, 'nginx', undefined, `sha256:${HEX}`)],
  [`quay.io/a/b:1.0@sha256:${HEX}`, parts('quay.io', 'a/b', '1.0', `sha256:${HEX}`)],
  ['foo:5000', parts(undefined, 'foo', '5000')],
  ['a__b/c--d/e.f', parts(undefined, 'a__b/c--d/e.f')],
])('reads %s', (text, expected) => {
  expect(parseImageReference(text)).toEqual(expected);
});

test.each([
  ['nothing', ''],
  ['a scheme', 'https://registry.example.com/app:1'],
  ['capitals in a path', 'ghcr.io/Acme/app:1'],
  ['capitals alone', 'MyApp'],
  ['a blank', 'my app:1'],
  ['a trailing colon', 'nginx:'],
  ['a trailing slash', 'ghcr.io/acme/'],
  ['an empty part', 'ghcr.io//app'],
  ['a leading separator', '-app:1'],
  ['a trailing separator', 'app_:1'],
  ['three underscores', 'a___b'],
  ['two dots', 'a..b/c'],
  ['a tag that begins with a dash', 'app:-1'],
  ['two tags', 'app:1:2'],
  ['a short digest', 'app@sha256:abc123'],
  ['a digest without an algorithm', `app@${HEX}`],
  ['a host with an underscore', 'my_host:5000/app'],
  ['a name and a password', 'user:pass@registry.example.com/app'],
  ['angle brackets', '<registry>/app:1'],
])('refuses %s', (_, text) => {
  expect(parseImageReference(text)).toBeUndefined();
});

describe('for any reference', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,6}(?:[._-][a-z0-9]{1,4})?$/);
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const reference: fc.Arbitrary<ImageReference> = fc.record({
    registry: optional(fc.stringMatching(/^[a-z0-9]{1,8}\.[a-z]{2,4}(?::[1-9]\d{0,3})?$/)),
    repository: fc.array(component, { minLength: 1, maxLength: 4 }).map((list) => list.join('/')),
    tag: optional(fc.stringMatching(/^\w[\w.-]{0,12}$/)),
    digest: optional(fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`)),
  });
  const write = ({ registry, repository, tag, digest }: ImageReference) =>
    `${registry ? `${registry}/` : ''}${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
  /** A first part with a dot would be taken for a host. */
  const isPlain = ({ registry, repository }: ImageReference) =>
    registry !== undefined || !/^[^/]*\.[^/]*\//.test(repository);

  test('reading gives back what was written', () => {
    fc.assert(
      fc.property(reference.filter(isPlain), (given) => {
        expect(parseImageReference(write(given))).toEqual(given);
      }),
    );
  });

  test('no text makes it throw, and its parts hold the whole text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9:/@._<>-]{0,40}$/)), (text) => {
        parseImageReference(text);
        const { registry, repository, tag, digest } = splitImage(text);
        const joined = `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
        expect(joined).toBe(text);
      }),
    );
  });
});
