import { NOT_MISSPELT, OFTEN_MISSPELT } from './lexicon/spellings.js';
import { fold, type Reading, stem, type Token } from './tokens.js';

const SHORTEST = 4;
const LONGEST = 24;
/** Texts with more unknown words than this are logs or code, whose words are not misspelt but foreign. */
const MOST_UNKNOWN = 400;
/** A letter written three times or more was held down. */
const DRAWN_OUT = /([a-z])\1{2,}/g;

interface Spellings {
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly correct: ReadonlySet<string>;
}

let spellings: Spellings | undefined;

/** Gives misspelt words of the domain (`deploymnet`) the form that the lexicon knows; everything else stays. */
export function correctSpelling(reading: Reading, isWord: (word: string) => boolean): Reading {
  spellings ??= collectSpellings();
  const known = spellings;
  const answers = new Map<string, string>();
  const tokens = reading.tokens.map((token) => {
    if (!isCandidate(token, known) || isWord(token.word)) return token;
    let word = answers.get(token.word);
    if (word === undefined) {
      const written = token.written.replace(DRAWN_OUT, '$1$1');
      word = answers.size < MOST_UNKNOWN ? correct(written, token.word, known) : token.word;
      answers.set(token.word, word);
    }
    return word === token.word ? token : { ...token, word, written: word };
  });
  return { ...reading, tokens };
}

/** The word as written is tried before its stem: `ingres` misses a letter and is no plural. */
function correct(written: string, word: string, known: Spellings): string {
  if (known.correct.has(written)) return written;
  return closest(written, known) ?? closest(word, known) ?? word;
}

function collectSpellings(): Spellings {
  const words = [...new Set(OFTEN_MISSPELT.split(' ').map((word) => stem(fold(word))))];
  const byLength = new Map<number, string[]>();
  for (const word of words) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return { byLength, correct: new Set([...words, ...NOT_MISSPELT.split(' ').map(stem)]) };
}

function isCandidate({ word }: Token, { correct }: Spellings): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word) && !correct.has(word);
}

/** The one word within reach, or nothing where there is none or several are as near. */
function closest(word: string, { byLength }: Spellings): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    for (const target of byLength.get(length) ?? []) {
      const distance = slips(word, target);
      if (distance > reach(target) || distance > bestDistance) continue;
      best = distance === bestDistance && best !== target ? undefined : target;
      bestDistance = distance;
    }
  }
  return best;
}

function reach(target: string): number {
  return target.length >= 8 ? 2 : target.length >= 5 ? 1 : 0;
}

/**
 * How many letters are left out, put in, exchanged or swapped with their neighbour between two words
 * (optimal string alignment), infinite unless the first letters agree or are swapped.
 */
function slips(a: string, b: string): number {
  if (a[0] !== b[0] && !(a[0] === b[1] && a[1] === b[0])) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
