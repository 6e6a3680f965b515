/** `any` holds names and technical words, which every language borrows. */
export const LANGUAGES = ['any', 'en', 'de', 'es', 'fr', 'pt', 'zh', 'ja', 'ko'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The wordings of a concept, by language, separated by `; `, in lower case and without accents.
 *
 * In a wording, `a|b` is either word, `word*` a beginning of a word, a trailing `?` makes a word optional and
 * `...` stands for up to five words of the same sentence. Wordings of several words also match written as one
 * (`network policy`, `NetworkPolicy`). Where a language writes without spaces, a wording is a sequence of
 * characters and `...` up to fifteen of them.
 */
export type Terms = { readonly [L in Language]?: string };

/** Where a concept was found. */
export interface Match {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** Indexes of the first and last token that it covers. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly language: Language | undefined;
  /** Whether words of its own stand between the words of the wording. */
  readonly gapped: boolean;
}
