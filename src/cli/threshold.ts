import { SEVERITIES, type Severity } from '../findings/finding.js';
import type { Values } from './options.js';

/** How many findings there are of each severity. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Whether there is a finding at or above `--fail-on`, which is `error` where it is left out. */
export function isAbove({ errors, warnings, infos }: SeverityCounts, values: Values): boolean {
  const threshold = SEVERITIES.indexOf((values['fail-on'] ?? 'error') as Severity);
  return [errors, warnings, infos].slice(0, threshold + 1).some((count) => count > 0);
}
