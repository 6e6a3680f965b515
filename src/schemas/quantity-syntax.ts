const QUANTITY = /^[+-]?\d*(?:\.\d*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,18})?$/;

/**
 * Whether the API server decodes a text as a Quantity. It is laxer than the documentation: `5.`, `Ki` and `+` pass, and
 * spaces around; a newline, which JSON escapes, does not.
 */
export function isQuantityText(text: string): boolean {
  const trimmed = text.replace(/^ +/, '').trimEnd();
  return trimmed !== '' && !/[\t-\r]/.test(text) && QUANTITY.test(trimmed);
}

const ALMOST = /^([+-]?\d+(?:\.\d+)?) ?([kmgtpe]?)(i?)b?(?:ytes?)?$/i;

/** The quantity that a text was meant to be: `2G` for `2GB`, `64Mi` for `64mi`; undefined where nothing is plain. */
export function repairQuantity(text: string): string | undefined {
  const [, number, letter = '', binary = ''] = ALMOST.exec(text.trim()) ?? [];
  if (number === undefined || isQuantityText(text)) return undefined;
  if (letter === '') return binary ? undefined : number;
  if (binary) return `${number}${letter.toUpperCase()}i`;
  return `${number}${letter.toLowerCase() === 'k' ? 'k' : letter.toUpperCase()}`;
}
