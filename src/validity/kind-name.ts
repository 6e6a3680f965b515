import type { NameFormat } from './name-formats.js';
import { LETTER_LABEL } from './network-formats.js';

/** What a kind can be called. */
export const KIND_NAME: NameFormat = {
  what: 'name of a kind: letters, digits and hyphens, beginning with a letter, at most 63',
  accepts: (text) => LETTER_LABEL.accepts(text.toLowerCase()),
};
