/** What begins with what was typed so far, in any case. */
export function beginningWith(values: readonly string[], typed: unknown): string[] {
  const start = String(typed ?? '').toLowerCase();
  return values.filter((value) => value.toLowerCase().startsWith(start));
}
