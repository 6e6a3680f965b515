import { expect, test } from 'vitest';
import { printable } from '../../src/text/printable.js';

test.each([
  ['plain text stays', 'web-1', 'web-1'],
  ['terminal escapes lose their power', 'a\u001b[31mb', 'a�[31mb'],
  ['line ends cannot open a new line', 'a\nb\r\nc', 'a�b��c'],
  ['direction marks are shown', 'a\u202eb\u2066', 'a�b�'],
  ['invisible characters are shown', 'a\u200bb\ufeff', 'a�b�'],
  ['long text is cut', 'x'.repeat(30), `${'x'.repeat(19)}…`],
  ['never within a surrogate pair', `${'x'.repeat(18)}\ud83d\ude00yy`, `${'x'.repeat(18)}…`],
  ['other scripts stay', 'größe 日本語', 'größe 日本語'],
])('%s', (_, text, expected) => {
  expect(printable(text, 20)).toBe(expected);
});
