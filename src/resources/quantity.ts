/** Decimal suffixes as powers of ten, so that `700m` and `0.7` are read as the same number. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
/** Binary suffixes as powers of two. */
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

const QUANTITY = /^([+-]?(?:\d+(?:\.\d*)?|\.\d*))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

/** How a quantity is written: its number, and the suffix behind it (empty where there is none or an exponent). */
interface QuantityText {
  readonly number: string;
  readonly exponent: string;
  readonly suffix: string;
}

/**
 * Reads a quantity: `500m`, `1.5Gi`, `2`, `1e3`; a number counts as its text.
 *
 * Returns its amount in the base unit (cores, bytes), or undefined where it is none. Equal amounts in different spelling
 * give equal numbers; space around it is passed over, as the API server does. Source: API reference, Quantity.
 */
export function parseQuantity(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = readQuantity(value);
  if (!text) return undefined;
  const { number, exponent, suffix } = text;
  const power = BINARY[suffix];
  return power === undefined
    ? Number(`${number}${exponent || `e${DECIMAL[suffix] ?? 0}`}`)
    : Number(number) * 2 ** power;
}

/** The suffix of a quantity: `m`, `Mi`, … or empty; undefined where the value is no quantity. */
export function quantitySuffix(value: unknown): string | undefined {
  return typeof value === 'number' ? '' : readQuantity(value)?.suffix;
}

function readQuantity(value: unknown): QuantityText | undefined {
  const match = typeof value === 'string' ? QUANTITY.exec(value.replace(/^ +/, '').trimEnd()) : null;
  if (!match) return undefined;
  const [, number = '', exponent = '', suffix = ''] = match;
  // A lone point is nothing, which the server takes.
  return { number: /\d/.test(number) ? number : '0', exponent, suffix };
}
