/**
 * Which rules apply.
 *
 * - `recommended`: what an experienced reviewer would insist on or usefully mention;
 * - `strict`: one consistent strict view, matters of taste included;
 * - `pss-baseline`, `pss-restricted`: the Pod Security Standards and nothing else but text that cannot be decoded.
 */
export const PROFILES = ['recommended', 'strict', 'pss-baseline', 'pss-restricted'] as const;
export type Profile = (typeof PROFILES)[number];
