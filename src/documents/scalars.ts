/** A scalar as the API server's YAML reader yields it; integers beyond 2^53 are kept exact as bigint. */
export type Scalar = string | number | bigint | boolean | null;

const WORDS = new Map<string, Scalar>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const MAY_BE_NUMBER = /^[-+.0-9]/;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;

/**
 * The value of a plain (unquoted) scalar under the rules of the API server's reader, sigs.k8s.io/yaml over go-yaml 2:
 * YAML 1.1 booleans, octal with a leading 0, underscores in numbers; no base 60, and timestamps stay text.
 */
export function resolvePlain(text: string): Scalar {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (!MAY_BE_NUMBER.test(text)) return text;
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  return resolveInteger(digits) ?? (FLOAT.test(digits) ? Number(digits) : text);
}

/** Whether a plain scalar of this text is a whole number; `1.0` is none. */
export function isInteger(text: string): boolean {
  return resolveInteger(text.replaceAll('_', '')) !== undefined;
}

function resolveInteger(text: string): number | bigint | undefined {
  const match = INTEGER.exec(text);
  if (!match) return undefined;
  const [, sign, magnitude = ''] = match;
  const absolute = BigInt(/^0[0-7]/.test(magnitude) ? `0o${magnitude.slice(1)}` : magnitude.toLowerCase());
  const value = sign === '-' ? -absolute : absolute;
  if (value < INT64_MIN || value > UINT64_MAX) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
