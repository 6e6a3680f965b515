import { expect, it } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { Resource } from '../../src/resources/resource.js';
import { secretEntries } from '../../src/resources/secret-data.js';
import { SourceText } from '../../src/text/source-text.js';

function texts(yaml: string): unknown {
  const [document] = parseDocuments(new SourceText('secret.yaml', yaml));
  return secretEntries(new Resource(document!, document!.root)).map(({ key, text }) => [key, text]);
}

it('decodes data', () => {
  expect(texts('data: { a: aGk=, b: "w7w=", c: no base64!, d: "", e: "YQ== " }')).toEqual([
    ['a', 'hi'],
    ['b', 'ü'],
    ['c', undefined],
    ['d', ''],
    ['e', 'a'],
  ]);
});

it('lets stringData win', () => {
  expect(texts('data: { a: aGk=, b: aGk= }\nstringData: { a: plain, c: 1 }')).toEqual([
    ['b', 'hi'],
    ['a', 'plain'],
    ['c', undefined],
  ]);
});

it('reads nothing where no maps stand', () => {
  expect(texts('data: [a]\nstringData: x')).toEqual([]);
});
