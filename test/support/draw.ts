import type { Draw } from './yaml-style.js';

/** A source of numbers that look drawn at random and are the same for the same start (Marsaglia, xorshift). */
export function drawFrom(start: number): Draw {
  let state = (start ^ 0x9e3779b9) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
