import { SEVERITIES, type Severity } from '../findings/finding.js';
import type { Host } from '../tools/host.js';
import type { Values } from './options.js';

/** How many findings there are of each severity. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The least severity that makes the exit status 1: `--fail-on`, or else what the configuration says, or `error`. */
export async function failOn(values: Values, host: Host): Promise<Severity> {
  if (values['fail-on']) return values['fail-on'] as Severity;
  const found = await host.configuration?.();
  if (!found) return 'error';
  const { loadConfiguration } = await import('../tools/load-configuration.js');
  return loadConfiguration(found).failOn ?? 'error';
}

/** Whether there is a finding of a severity or above. */
export function isAbove({ errors, warnings, infos }: SeverityCounts, least: Severity): boolean {
  const threshold = SEVERITIES.indexOf(least);
  return [errors, warnings, infos].slice(0, threshold + 1).some((count) => count > 0);
}
