import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/diagnosis/evidence.js';
import { primaryOf, selectModes } from '../../src/diagnosis/score.js';
import type { ModeId } from '../../src/modes/failure-modes.js';

const piece = (mode: ModeId, weight: number, topic = 'a'): Evidence => ({
  mode,
  weight,
  topic,
  source: 'task',
  quote: 'q',
  reason: 'R.',
});
const ids = (...evidence: Evidence[]) => selectModes(evidence).map(({ id }) => id);

describe('selection', () => {
  it('needs a confidence', () => {
    expect(ids(piece('api-drift', 0.49))).toEqual([]);
    expect(ids(piece('api-drift', 0.5))).toEqual(['api-drift']);
  });

  it('hints do not add up to a selection', () => {
    expect(ids(...['a', 'b', 'c', 'd'].map((topic) => piece('api-drift', 0.2, topic)))).toEqual([]);
  });

  it('the same topic counts once', () => {
    expect(selectModes([piece('api-drift', 0.6), piece('api-drift', 0.6)])[0]?.confidence).toBe(0.6);
    expect(selectModes([piece('api-drift', 0.6), piece('api-drift', 0.6, 'b')])[0]?.confidence).toBeGreaterThan(0.6);
  });

  it('what is far behind the first is left out', () => {
    expect(ids(piece('api-drift', 0.95), piece('network-exposure', 0.55))).toEqual(['api-drift']);
  });

  it('is ordered by confidence, then by number', () => {
    expect(ids(piece('api-drift', 0.8), piece('network-exposure', 0.8), piece('fragile-rollouts', 0.9))).toEqual([
      'fragile-rollouts',
      'network-exposure',
      'api-drift',
    ]);
  });
});

describe('the primary mode', () => {
  const at = (...confidences: number[]) =>
    confidences.map((confidence, number) => ({
      id: (['api-drift', 'network-exposure'] as const)[number]!,
      confidence,
      because: [],
    }));

  it.each([
    ['alone', at(0.6), false, 'api-drift'],
    ['ahead', at(0.9, 0.8), false, 'api-drift'],
    ['beside another', at(0.9, 0.85), false, null],
    ['a little ahead of a whole', at(0.9, 0.8), true, null],
    ['none', [], false, null],
  ])('%s', (_, modes, whole, expected) => {
    expect(primaryOf(modes, whole)).toBe(expected);
  });
});
