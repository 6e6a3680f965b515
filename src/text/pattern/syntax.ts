/** Code points as pairs, from and to inclusive, in ascending order and apart. */
export type CodePoints = readonly (readonly [from: number, to: number])[];

/** What holds at a place in a text without taking any of it. */
export type Condition = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** A regular expression as a tree. */
export type Pattern =
  | { readonly kind: 'one-of'; readonly points: CodePoints }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  /** `most` is infinite where there is no limit. */
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly least: number; readonly most: number };

/** A pattern that RE2 does not take, or that is not read here. */
export class UnreadablePattern extends Error {}
