/** How many weights each output of the model has; what is read in a text is spread over them by a hash. */
export const BUCKETS = 8192;

/** A word of a text and the buckets that its letters fall into. */
export interface WordFeatures {
  readonly start: number;
  readonly end: number;
  readonly buckets: readonly number[];
}

/** Longer texts are read at their beginning and end. */
const LONGEST = 6000;
const LONGEST_WORD = 24;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;
/** Runs of characters in writing without spaces. */
const LONGEST_SPACELESS_GRAM = 3;
/** As much of a word as tells it apart when pairs of words are read. */
const BEGINNING = 7;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const SPACELESS = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The words of a text, each as itself, as its runs of letters, and with the word before it. */
export function readWords(text: string): WordFeatures[] {
  const words: WordFeatures[] = [];
  let previous = '';
  for (const { start, part } of partsOf(text)) {
    for (const match of part.matchAll(WORD)) {
      const word = fold(match[0]).slice(0, LONGEST_WORD);
      const spaceless = SPACELESS.test(word);
      const grams = spaceless ? spacelessGrams(word) : gramsOf(word, previous);
      const from = start + match.index;
      words.push({ start: from, end: from + match[0].length, buckets: grams.map(bucketOf) });
      previous = spaceless ? '' : word;
    }
  }
  return words;
}

/** The buckets of what is known by name of a text, such as the concepts that it speaks of. */
export function bucketsOfTrait(trait: string): number[] {
  return [bucketOf(`F${trait}`), bucketOf(`G${trait}`)];
}

function partsOf(text: string): { start: number; part: string }[] {
  if (text.length <= LONGEST) return [{ start: 0, part: text }];
  const half = LONGEST / 2;
  return [
    { start: 0, part: text.slice(0, half) },
    { start: text.length - half, part: text.slice(-half) },
  ];
}

/** Lower case, no accents, every number alike. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{N}+/gu, '0');
}

function gramsOf(word: string, previous: string): string[] {
  const padded = `_${word}_`;
  const grams = [`w${word}`];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= padded.length; at++) grams.push(padded.slice(at, at + length));
  }
  if (previous !== '') grams.push(`b${previous.slice(0, BEGINNING)} ${word.slice(0, BEGINNING)}`);
  return grams;
}

function spacelessGrams(word: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at < word.length; at++) {
    for (let length = 1; length <= LONGEST_SPACELESS_GRAM && at + length <= word.length; length++) {
      grams.push(`c${word.slice(at, at + length)}`);
    }
  }
  return grams;
}

/** FNV-1a with a final mix, so that similar runs fall far apart. */
function bucketOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % BUCKETS;
}
