import { GIVE_AWAYS } from './lexicon/languages.js';
import type { Language } from './terms.js';
import { type Reading, stem } from './tokens.js';

/** One small word can be a name or a slip. */
const ENOUGH = 1;
const SPACELESS = ['zh', 'ja', 'ko'] as const;

let giveAways: ReadonlyMap<string, readonly Language[]> | undefined;

/**
 * The languages that a text is probably written in, so that a word is not taken for one of another language
 * (`die` is an article in German). Always includes `any`, and English unless another language shows clearly.
 */
export function detectLanguages({ tokens, squeezed }: Reading): ReadonlySet<Language> {
  giveAways ??= collectGiveAways();
  const counts = new Map<Language, number>();
  for (const { word } of tokens) {
    const languages = giveAways.get(word) ?? [];
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  const english = counts.get('en') ?? 0;
  counts.delete('en');
  const most = Math.max(0, ...counts.values());
  const always = ['any', ...(squeezed ? SPACELESS : [])] as const;
  if (most < ENOUGH || most <= english) return new Set<Language>([...always, 'en']);
  const found = [...counts].filter(([, count]) => count * 2 > most).map(([language]) => language);
  return new Set<Language>([...always, ...found, ...(english * 2 > most ? (['en'] as const) : [])]);
}

function collectGiveAways(): Map<string, Language[]> {
  const byWord = new Map<string, Language[]>();
  for (const [language, words] of GIVE_AWAYS) {
    for (const word of words.split(' ').map(stem)) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
  return byWord;
}
