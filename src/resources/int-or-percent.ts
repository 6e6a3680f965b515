/**
 * Reads a number of pods that may be a share of them: `1`, `25%`.
 *
 * Returns the number for a total, a share rounded as asked; undefined where the value is neither. Source: API reference,
 * RollingUpdateDeployment.
 */
export function scaledCount(value: unknown, total: number, round: 'up' | 'down'): number | undefined {
  if (typeof value === 'number') return value;
  const share = percentage(value);
  if (share === undefined) return undefined;
  const exact = (share * total) / 100;
  return round === 'up' ? Math.ceil(exact) : Math.floor(exact);
}

/** The number before a `%`; undefined where the value is no percentage. */
export function percentage(value: unknown): number | undefined {
  const digits = typeof value === 'string' ? /^(\d{1,9})%$/.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}
