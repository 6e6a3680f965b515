import {
  type Element,
  elementsOf,
  type LanguageIndex,
  type SpacelessWording,
  type TermIndex,
  type Wording,
} from './term-index.js';
import type { Language, Match } from './terms.js';
import type { Reading, Token } from './tokens.js';

const SHORTEST_BEGINNING = 2;
const LONGEST_BEGINNING = 32;
/** A beginning this long, with an ending this short, makes a word a known one. */
const SHORTEST_STEM = 7;
const LONGEST_ENDING = 3;
const LONGEST_GAP = 5;
const LONGEST_SPACELESS_GAP = 15;
/** How often one concept is looked for in a text; more says nothing new. */
const MOST_REPEATS = 60;

/**
 * Whether wordings of the given languages begin with a word, or with all of it but its ending
 * (`déploiements` of `deploiement*`).
 */
export function isKnownWord(index: TermIndex, word: string, languages: ReadonlySet<Language>): boolean {
  return [...languages].some((language) => {
    const { byWord, byBeginning } = index.of(language);
    if (byWord.has(word)) return true;
    for (let length = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING); length <= word.length; length++) {
      if (byBeginning.has(word.slice(0, length))) return true;
    }
    return false;
  });
}

/** Finds the wordings of the given languages, in the order of the text, each concept a bounded number of times. */
export function findTerms(index: TermIndex, reading: Reading, languages: ReadonlySet<Language>): Match[] {
  const matches: Match[] = [];
  const counts = new Map<string, number>();
  const keep = (match: Match) => {
    const count = counts.get(match.concept) ?? 0;
    counts.set(match.concept, count + 1);
    if (count < MOST_REPEATS) matches.push(match);
  };
  for (const language of languages) {
    const wordings = index.of(language);
    for (let at = 0; at < reading.tokens.length; at++) findAt(wordings, reading.tokens, { at, keep });
    findSpaceless(wordings.spaceless, reading, keep);
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findAt(
  { byWord, byBeginning }: LanguageIndex,
  tokens: readonly Token[],
  { at, keep }: { at: number; keep: (match: Match) => void },
): void {
  const { word = '', written = '' } = tokens[at] ?? {};
  const tryAll = (wordings: readonly Wording[] | undefined) => {
    for (const wording of wordings ?? []) {
      const last = matchElements(elementsOf(wording), tokens, at);
      if (last !== undefined) keep(matchOf(wording, tokens, [at, last]));
    }
  };
  tryAll(byWord.get(word));
  for (let length = SHORTEST_BEGINNING; length <= Math.min(written.length, LONGEST_BEGINNING); length++) {
    tryAll(byBeginning.get(written.slice(0, length)));
  }
  if (!written.startsWith(word)) tryAll(byBeginning.get(word));
}

/** The last token that the elements cover from `at` on, or nothing where they do not match. */
function matchElements(elements: readonly Element[], tokens: readonly Token[], at: number): number | undefined {
  let last = at;
  for (let next = 1; next < elements.length; next++) {
    const element = elements[next];
    const found = element && findElement(element, tokens, last);
    if (found !== undefined) last = found;
    else if (!element?.optional) return undefined;
  }
  return last;
}

function findElement(element: Element, tokens: readonly Token[], after: number): number | undefined {
  const sentence = tokens[after]?.sentence;
  const furthest = after + 1 + (element.gap ? LONGEST_GAP : 0);
  for (let at = after + 1; at <= furthest; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return undefined;
    if (fits(element, token)) return at;
  }
  return undefined;
}

function fits({ words, beginnings }: Element, { word, written }: Token): boolean {
  return words.includes(word) || beginnings.some((start) => written.startsWith(start) || word.startsWith(start));
}

function matchOf(
  { concept, language, elements }: Wording,
  tokens: readonly Token[],
  [first, last]: [number, number],
): Match {
  return {
    concept,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    first,
    last,
    sentence: tokens[first]?.sentence ?? 0,
    language,
    gapped: last - first >= (elements?.length ?? 1),
  };
}

function findSpaceless(
  wordings: readonly SpacelessWording[],
  { tokens, squeezed }: Reading,
  keep: (match: Match) => void,
): void {
  if (!squeezed) return;
  for (const { concept, parts } of wordings) {
    let from = 0;
    for (let count = 0; count < MOST_REPEATS; count++) {
      const span = findParts(squeezed.text, parts, from);
      if (!span) break;
      const start = squeezed.offsets[span[0]] ?? 0;
      const end = (squeezed.offsets[span[1] - 1] ?? 0) + 1;
      const first = tokenAt(tokens, start);
      const sentence = tokens[first]?.sentence ?? 0;
      keep({
        concept,
        start,
        end,
        first,
        last: tokenAt(tokens, end - 1),
        sentence,
        language: undefined,
        gapped: false,
      });
      from = span[1];
    }
  }
}

function findParts(text: string, parts: readonly string[], from: number): [number, number] | undefined {
  const [head = '', ...rest] = parts;
  let start = text.indexOf(head, from);
  for (let count = 0; count < MOST_REPEATS && start >= 0; count++) {
    const end = endOfParts(text, rest, start + head.length);
    if (end !== undefined) return [start, end];
    start = text.indexOf(head, start + 1);
  }
  return undefined;
}

function endOfParts(text: string, parts: readonly string[], from: number): number | undefined {
  let end = from;
  for (const part of parts) {
    const near = text.slice(end, end + LONGEST_SPACELESS_GAP + part.length).indexOf(part);
    if (near < 0) return undefined;
    end += near + part.length;
  }
  return end;
}

/** The last token that begins at or before an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = Math.max(0, tokens.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
