import type { Configuration, Override } from '../config/configuration.js';
import { mergeSettings } from '../config/merge-settings.js';
import { NO_SITE, type SiteLists } from '../config/site-lists.js';
import type { Level } from '../findings/level.js';
import { PROFILES, type Profile } from '../rules/profiles.js';
import type { Rule } from '../rules/rule.js';
import { INPUT_NAME } from './audit-input.js';
import type { FileFilter } from './host.js';
import { isNewerThan } from './own-version.js';
import { type TargetRelease, targetRelease } from './target-release.js';

/** What whoever asks has said; it wins over what any file says. */
export interface Requested {
  readonly kubernetesVersion: string | undefined;
  readonly profile: Profile | undefined;
}

/** What holds for one file. */
export interface FileSettings {
  readonly target: TargetRelease;
  readonly profile: Profile;
  readonly site: SiteLists;
  readonly levels: Readonly<Record<string, Level>>;
}

interface PlacedOverride {
  readonly override: Override;
  readonly isMeant: FileFilter;
}

/** Tells what holds for which file: the request, over overrides, over what the configuration says for all. */
export class SettingsByFile {
  readonly #overrides: readonly PlacedOverride[];
  /** By the overrides that apply: files of equal settings share one object. */
  readonly #settings = new Map<string, FileSettings>();
  readonly #byFile = new Map<string, FileSettings>();

  constructor(
    readonly configuration: Configuration,
    readonly requested: Requested,
    matcher: (patterns: readonly string[]) => FileFilter,
  ) {
    const { overrides = [] } = configuration;
    this.#overrides = overrides.map((override) => ({ override, isMeant: matcher(override.paths) }));
  }

  /** What holds where no override applies. */
  get general(): FileSettings {
    return this.#merged([]);
  }

  /** Text that was handed in has no path that a pattern could mean. */
  of(file: string): FileSettings {
    const known = this.#byFile.get(file);
    if (known) return known;
    const applying = file === INPUT_NAME ? [] : this.#overrides.filter(({ isMeant }) => isMeant(file));
    const settings = this.#merged(applying);
    this.#byFile.set(file, settings);
    return settings;
  }

  #merged(applying: readonly PlacedOverride[]): FileSettings {
    const key = applying.map((placed) => this.#overrides.indexOf(placed)).join();
    const known = this.#settings.get(key);
    if (known) return known;
    const settings = this.#resolve(applying.map(({ override }) => override));
    this.#settings.set(key, settings);
    return settings;
  }

  #resolve(overrides: readonly Override[]): FileSettings {
    const { kubernetesVersion, profile, site = NO_SITE, rules = {} } = mergeSettings(this.configuration, overrides);
    return {
      target: targetRelease(this.requested.kubernetesVersion ?? kubernetesVersion),
      profile: this.requested.profile ?? PROFILES.find((known) => known === profile) ?? 'recommended',
      site,
      levels: rules,
    };
  }
}

/** What is made of a rule; undefined where it goes by its own severity. */
export function levelOf(rule: Rule, settings: FileSettings, rulesAsOf: string | undefined): Level | undefined {
  if (rulesAsOf !== undefined && rule.since !== undefined && isNewerThan(rule.since, rulesAsOf)) return 'off';
  const said = Object.hasOwn(settings.levels, rule.id) ? settings.levels[rule.id] : undefined;
  if (said) return said;
  if (!rule.profiles.includes(settings.profile)) return 'off';
  // The Pod Security Standards know no degrees: a pod conforms to a level or does not.
  return settings.profile.startsWith('pss-') ? 'error' : undefined;
}
