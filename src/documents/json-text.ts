/** A value of a document as JSON; whole numbers beyond 2^53, which are kept exact, as their digits in quotes. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
