import { MODE_IDS } from '../../modes/failure-modes.js';
import { BUCKETS, bucketsOfTrait, readWords, type WordFeatures } from './features.js';
import { WORDING } from './model.generated.js';

/**
 * What the model tells of a text: each mode, leaving aside what a new workload brings with it; that a workload
 * which lasts, or one which ends, is asked for as a whole; and that it is about manifests at all.
 */
export const OUTPUTS = [...MODE_IDS, 'lasting', 'ending', 'about'] as const;

export type Output = (typeof OUTPUTS)[number];

/** How much a text is worded like those that an output stands for: log odds, 0 is even. */
export interface Wording {
  readonly scores: Readonly<Record<Output, number>>;
  readonly words: readonly WordFeatures[];
}

/** Where the words stand that speak most for an output. */
export interface TellingWords {
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 8;
/** What a word costs in a quote, as a share of the strongest, so that quotes are short. */
const COST_OF_A_WORD = 0.25;

let weights: Int8Array | undefined;

/** Compares a text, and what is known of it by name, with the requests that the model was trained on. */
export function readWording(text: string, traits: readonly string[]): Wording {
  const words = readWords(text);
  const buckets = new Set([...words.flatMap((word) => word.buckets), ...traits.flatMap(bucketsOfTrait)]);
  const value = 1 / Math.sqrt(Math.max(1, buckets.size));
  const score = (output: number) => {
    let sum = 0;
    for (const bucket of buckets) sum += weightOf(output, bucket);
    return (WORDING.bias[output] ?? 0) + sum * value;
  };
  return { words, scores: Object.fromEntries(OUTPUTS.map((name, at) => [name, score(at)])) as Wording['scores'] };
}

/** The run of words that speaks most for an output, if any word does. */
export function tellingWords({ words }: Wording, output: Output): TellingWords | undefined {
  const at = OUTPUTS.indexOf(output);
  const gains = words.map(({ buckets }) => buckets.reduce((sum, bucket) => sum + weightOf(at, bucket), 0));
  const cost = Math.max(0, ...gains) * COST_OF_A_WORD;
  if (cost === 0) return undefined;
  let best = { first: 0, last: 0, gain: 0 };
  let run = { first: 0, gain: 0 };
  gains.forEach((gain, last) => {
    if (run.gain <= 0 || last - run.first >= MOST_WORDS) run = { first: last, gain: 0 };
    run = { first: run.first, gain: run.gain + gain - cost };
    if (run.gain > best.gain) best = { first: run.first, last, gain: run.gain };
  });
  const [first, last] = [words[best.first], words[best.last]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function weightOf(output: number, bucket: number): number {
  weights ??= unpack(WORDING.weights);
  return (weights[output * BUCKETS + bucket] ?? 0) * (WORDING.steps[output] ?? 0);
}

/** Two weights of four bits a byte, from -7 to 7. */
function unpack(text: string): Int8Array {
  const bytes = atob(text);
  const unpacked = new Int8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    unpacked[at * 2] = (byte >> 4) - 8;
    unpacked[at * 2 + 1] = (byte & 15) - 8;
  }
  return unpacked;
}
