import { describe, expect, test } from 'vitest';
import { spanWriter } from '../../scripts/schemas/span-writer.js';
import { spanEnd, spanIncludes, spanStart } from '../../src/schemas/release-span.js';

describe('a span', () => {
  test.each([
    ['', 14, true],
    ['19-', 18, false],
    ['19-', 19, true],
    ['19-', 99, true],
    ['14-21', 21, true],
    ['14-21', 22, false],
    ['14-16,19-', 17, false],
    ['14-16,19-', 20, true],
    ['35-35', 35, true],
  ])('"%s" in 1.%i: %s', (span, minor, expected) => {
    expect(spanIncludes(span, minor)).toBe(expected);
  });

  test.each([
    ['', 0, Number.POSITIVE_INFINITY],
    ['19-', 19, Number.POSITIVE_INFINITY],
    ['14-16,19-21', 14, 21],
  ])('"%s" goes from %d to %d', (span, first, last) => {
    expect([spanStart(span), spanEnd(span)]).toEqual([first, last]);
  });
});

describe('the writer of spans', () => {
  const all = ['1.14', '1.16', '1.17', '1.18'];

  test.each([
    [all, ''],
    [['1.14', '1.16'], '14-16'],
    [['1.17', '1.18'], '17-'],
    [['1.14', '1.17', '1.18'], '14-14,17-'],
    [['1.18'], '18-'],
  ])('writes %j as "%s", and it is read back', (having, span) => {
    expect(spanWriter(all)(having)).toBe(span);
    expect(all.filter((release) => spanIncludes(span, Number(release.slice(2))))).toEqual(having);
  });
});
