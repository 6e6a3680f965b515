/** One word of a text. Writing without spaces between words (Chinese, Japanese, Korean) gives one token a run. */
export interface Token {
  /** Lower case, without accents and without a plural s. */
  readonly word: string;
  /** The same with its ending. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Counts up at every end of a sentence or line. */
  readonly sentence: number;
  /** Counts up at every comma, colon, bracket and sentence end. */
  readonly clause: number;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

/** The words of a text, and its letters alone where it holds writing without spaces. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly squeezed: Squeezed | undefined;
}

/** A text without white space, and where each of its characters stood. */
export interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

const CLAUSE_ENDS = new Set([...',:()[]{}–—、，：（）']);
const SENTENCE_ENDS = new Set([...'.!?;…']);
const FULL_WIDTH_SENTENCE_ENDS = new Set([...'。！？；']);
const ACCENTS = /\p{M}/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** French elision before a word of its own: l'ingress, d'un, qu'il. */
const ELIDED = /^(?:[cdjlmnst]|qu)$/;

/** Reads a text into words. Linear in its length. */
export function read(text: string): Reading {
  const tokens: Token[] = [];
  const place = { sentence: 0, clause: 0 };
  let spaceless = false;
  for (let at = 0; at < text.length; ) {
    const kind = characterKind(text, at);
    if (kind === 'other') {
      pass(text, at, place);
      at++;
      continue;
    }
    const end = endOfRun(text, at, kind);
    if (kind === 'spaceless') {
      spaceless = true;
      const run = text.slice(at, end);
      tokens.push({ word: run, written: run, start: at, end, ...place, capital: false });
    } else {
      for (const [start, stop] of splitElision(text, at, end))
        tokens.push({ ...readWord(text, start, stop), ...place });
    }
    at = end;
  }
  return { text, tokens, squeezed: spaceless ? squeeze(text) : undefined };
}

function pass(text: string, at: number, place: { sentence: number; clause: number }): void {
  const ends = endsSentence(text, at);
  if (ends) place.sentence++;
  if (ends || CLAUSE_ENDS.has(text[at] ?? '')) place.clause++;
}

function readWord(text: string, start: number, end: number): Omit<Token, 'sentence' | 'clause'> {
  const raw = text.slice(start, end);
  const written = fold(raw);
  return { word: stem(written), written, start, end, capital: raw[0] !== raw[0]?.toLowerCase() };
}

/** Lower case without accents; apostrophes within a word fall away (`don't` is `dont`). */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(/['’]/g, '');
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '').replace(/ß/g, 'ss');
}

/** A folded word without its plural ending, as the lexicon is stored. */
export function stem(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

/** Whether a text holds writing without spaces between words. */
export function isSpaceless(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSpacelessCode(text.charCodeAt(at))) return true;
  return false;
}

/** Lower case without white space, as writing without spaces is matched. */
export function squeeze(text: string): Squeezed {
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) continue;
    const lower = character.toLowerCase();
    kept.push(lower.length === 1 ? lower : character);
    offsets.push(at);
  }
  return { text: kept.join(''), offsets };
}

type CharacterKind = 'letter' | 'spaceless' | 'other';

function characterKind(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiAlphanumeric(code) ? 'letter' : 'other';
  if (isSpacelessCode(code)) return 'spaceless';
  return LETTER.test(text[at] ?? '') ? 'letter' : 'other';
}

function endOfRun(text: string, from: number, kind: CharacterKind): number {
  let at = from + 1;
  while (at < text.length) {
    const apostrophe = kind === 'letter' && isApostrophe(text, at) && characterKind(text, at + 1) === 'letter';
    if (!apostrophe && characterKind(text, at) !== kind) break;
    at++;
  }
  return at;
}

function splitElision(text: string, start: number, end: number): [number, number][] {
  for (let at = start; at < Math.min(end, start + 3); at++) {
    if (isApostrophe(text, at) && end - at > 2 && ELIDED.test(text.slice(start, at).toLowerCase())) {
      return [
        [start, at],
        [at + 1, end],
      ];
    }
  }
  return [[start, end]];
}

/** A full stop within a name or version (`api.example.org`, `1.25`) ends nothing. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '\n' || FULL_WIDTH_SENTENCE_ENDS.has(character)) return true;
  return SENTENCE_ENDS.has(character) && (at + 1 >= text.length || /[\s"')\]]/.test(text[at + 1] ?? ''));
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Hiragana and Katakana, Han, Hangul, and the half-width forms. */
function isSpacelessCode(code: number): boolean {
  if (code < 0x3005) return false;
  return (
    code <= 0x3007 ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9f)
  );
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
