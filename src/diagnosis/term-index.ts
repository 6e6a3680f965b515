import type { Language, Terms } from './terms.js';
import { isSpaceless, squeeze, stem } from './tokens.js';

/** One word of a wording and its alternatives. */
export interface Element {
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}

/** One way to say a concept. */
export interface Wording {
  readonly concept: string;
  readonly language: Language;
  readonly text: string;
  /** Read from the text when its first word is met. */
  elements: readonly Element[] | undefined;
}

/** One way to say a concept in writing without spaces. */
export interface SpacelessWording {
  readonly concept: string;
  readonly parts: readonly string[];
}

/** The wordings of one language by how their first word is found. */
export interface LanguageIndex {
  readonly byWord: ReadonlyMap<string, readonly Wording[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Wording[]>;
  readonly spaceless: readonly SpacelessWording[];
}

/** Wordings by language; a language is indexed when a text first needs it. */
export interface TermIndex {
  of(language: Language): LanguageIndex;
}

/** Prepares the wordings of named concepts. */
export function compileTerms(concepts: Iterable<readonly [concept: string, terms: Terms]>): TermIndex {
  const named = [...concepts];
  const byLanguage = new Map<Language, LanguageIndex>();
  return {
    of(language) {
      const known = byLanguage.get(language);
      if (known) return known;
      const index = indexLanguage(named, language);
      byLanguage.set(language, index);
      return index;
    },
  };
}

function indexLanguage(named: readonly (readonly [string, Terms])[], language: Language): LanguageIndex {
  const byWord = new Map<string, Wording[]>();
  const byBeginning = new Map<string, Wording[]>();
  const spaceless: SpacelessWording[] = [];
  const add = (concept: string, text: string) => {
    const wording = { concept, language, text, elements: undefined };
    for (const choice of headOf(text).split('|')) {
      if (choice.endsWith('*')) push(byBeginning, choice.slice(0, -1), wording);
      else push(byWord, stem(choice), wording);
    }
  };
  for (const [concept, terms] of named) {
    for (const text of wordingsOf(terms[language])) {
      if (isSpaceless(text)) {
        spaceless.push({ concept, parts: text.split('...').map((part) => squeeze(part).text) });
        continue;
      }
      add(concept, text);
      const joined = joinedForm(text);
      if (joined !== undefined) add(concept, joined);
    }
  }
  return { byWord, byBeginning, spaceless };
}

function wordingsOf(terms: string | undefined): string[] {
  return terms === undefined ? [] : terms.split('; ').filter((text) => text !== '');
}

function headOf(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

/** `network polic*` as `networkpolic*`; only for two or three plain words. */
function joinedForm(text: string): string | undefined {
  if (!text.includes(' ') || /[|?.]/.test(text)) return undefined;
  const words = text.split(' ');
  return words.length <= 3 &&
    words.every((word, at) => word.length > 1 && (at === words.length - 1 || !word.endsWith('*')))
    ? words.join('')
    : undefined;
}

/** The elements of a wording, read when it is first tried. */
export function elementsOf(wording: Wording): readonly Element[] {
  wording.elements ??= readElements(wording.text);
  return wording.elements;
}

function readElements(text: string): Element[] {
  const elements: Element[] = [];
  let gap = false;
  for (const part of text.split(' ')) {
    if (part === '...') gap = true;
    else {
      elements.push(readElement(part, gap));
      gap = false;
    }
  }
  return elements;
}

function readElement(part: string, gap: boolean): Element {
  const optional = part.endsWith('?');
  const choices = (optional ? part.slice(0, -1) : part).split('|');
  return {
    words: choices.filter((choice) => !choice.endsWith('*')).map(stem),
    beginnings: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    optional,
    gap,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
