import { expect, test } from 'vitest';
import { commentsOf } from '../../src/documents/comments.js';
import { SourceText } from '../../src/text/source-text.js';

test.each<[name: string, yaml: string, comments: string[]]>([
  ['above, behind and below', '# a\nk: v # b\n#c', ['alone a', 'b', 'alone c']],
  ['before directives and markers', '# a\n%YAML 1.1\n--- # b\nk: v\n... # c\n', ['alone a', 'b', 'c']],
  ['behind the header of a block scalar, not in it', 'k: | # a\n  # b\n  c\n# d\n', ['a', 'alone d']],
  ['not in a document that is all one scalar', '--- |\n# a\nb\n', []],
  ['not in quotes, also over lines', 'k: "# a\n  # b"\nl: \'# c\'\n', []],
  ['not without a space before it', 'k: v#a\n', []],
  ['in flow collections', 'k: [ # a\n  1, # b\n  2 ]\n', ['a', 'b']],
  ['with Windows line ends', 'k: v # a\r\n# b\r\n', ['a', 'alone b']],
  ['none in JSON', '{"k": "# a"}', []],
])('comments %s', (_, yaml, comments) => {
  const source = new SourceText('case.yaml', yaml);
  const found = commentsOf(source);
  expect(found.map(({ isAlone, text }) => `${isAlone ? 'alone ' : ''}${text}`)).toEqual(comments);
  for (const { span, text } of found) expect(source.slice(span).replace(/^#+ ?/, '')).toBe(text);
});
