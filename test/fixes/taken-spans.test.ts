import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TakenSpans } from '../../src/fixes/taken-spans.js';

const span = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('takes a span exactly where none that is taken overlaps it or stands beside it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const taken = new TakenSpans();
      const known: { start: number; end: number }[] = [];
      for (const wanted of spans) {
        const isFree = known.every((other) => wanted.end < other.start || wanted.start > other.end);
        expect(taken.take([wanted])).toBe(isFree);
        if (isFree) known.push(wanted);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('takes several together or none of them', () => {
  const taken = new TakenSpans();
  expect(taken.take([{ start: 10, end: 12 }])).toBe(true);
  expect(
    taken.take([
      { start: 0, end: 2 },
      { start: 12, end: 14 },
    ]),
  ).toBe(false);
  expect(taken.take([{ start: 0, end: 2 }])).toBe(true);
});
