import type { Configuration, Vocabulary } from '../config/configuration.js';
import { readConfiguration } from '../config/read-configuration.js';
import type { Level } from '../findings/level.js';
import { RULES } from '../rules/catalogue.generated.js';
import { PROFILES } from '../rules/profiles.js';
import type { Rule } from '../rules/rule.js';
import { nearName } from '../schemas/near-name.js';
import { parseRelease } from '../schemas/release.js';
import type { FoundConfiguration } from './host.js';
import { isOwnVersion } from './own-version.js';
import { UsageError } from './usage-error.js';

const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** The names that a configuration may use. */
export const VOCABULARY: Vocabulary = {
  rules: RULES.map((rule) => ({ id: rule.id, title: rule.title, levels: levelsOf(rule) })),
  profiles: PROFILES,
  isKubernetesVersion: (text) => parseRelease(text) !== undefined,
  isOwnVersion,
};

/** Text that cannot be read cannot be judged, and that is never shown as fine. */
function levelsOf({ scope }: Rule): readonly Level[] {
  return scope === 'text' ? ['error'] : LEVELS;
}

/** @throws UsageError that names each fault with its place. */
export function loadConfiguration({ source }: FoundConfiguration): Configuration {
  const { configuration, problems } = readConfiguration(source, VOCABULARY, nearName);
  if (problems.length) throw new UsageError(problems.join('\n'));
  return configuration;
}
