import type { Field } from '../documents/field.js';
import { programOf, readCommand } from './command.js';
import type { Container } from './container.js';
import type { Pod } from './pod.js';

const DEFAULT_GRACE_PERIOD = 30;

/** Seconds between the start of a pod's shutdown and SIGKILL; a negative number means one (API reference, PodSpec); undefined where the value is not final. */
export function gracePeriod({ spec }: Pod): number | undefined {
  const period = spec.at('terminationGracePeriodSeconds');
  if (!period.exists) return DEFAULT_GRACE_PERIOD;
  return period.number !== undefined && period.number < 0 ? 1 : period.number;
}

/** How long a container's preStop hook waits before the process is told to stop, where that can be read from it. */
export interface PreStopDelay {
  readonly seconds: number;
  /** The `sleep` action's seconds, or the command. */
  readonly at: Field;
  /** Whether it is the `sleep` action (KEP-3960) rather than a command. */
  readonly isAction: boolean;
}

export function preStopDelay(container: Container): PreStopDelay | undefined {
  const hook = container.at('lifecycle', 'preStop');
  const action = hook.at('sleep', 'seconds');
  if (action.number !== undefined) return { seconds: action.number, at: action, isAction: true };
  const command = hook.at('exec', 'command');
  const seconds = sleepSeconds(command);
  return seconds === undefined ? undefined : { seconds, at: command, isAction: false };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400 };

/** The sum of a command's `sleep` calls; undefined where there is none, or it loops or computes. */
function sleepSeconds(command: Field): number | undefined {
  const isLoop = command.items().some(({ string }) => /\b(?:while|until|for)\b/.test(string ?? ''));
  const sleeps = readCommand(command).filter(({ words }) => programOf(words) === 'sleep');
  if (isLoop || !sleeps.length) return undefined;
  const total = sleeps.reduce((sum, { words }) => sum + duration(words[1]), 0);
  return Number.isNaN(total) ? undefined : total;
}

function duration(text = ''): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(text) ?? [];
  return number === undefined ? Number.NaN : Number(number) * (UNITS[unit] ?? Number.NaN);
}
