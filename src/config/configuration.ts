import * as z from 'zod/mini';
import { SEVERITIES, type Severity } from '../findings/finding.js';
import type { Level } from '../findings/level.js';
import type { SiteLists } from './site-lists.js';
import { Site } from './site-schema.js';
import { choice, list, strictMap, text, textOf, WORDS, worded } from './values.js';

/** What can be said for all files, and anew for some. */
export interface Settings {
  /** The target release, as `1.33`. */
  readonly kubernetesVersion?: string;
  readonly profile?: string;
  /** By id; a rule that is in no profile is switched on by naming it. */
  readonly rules?: Readonly<Record<string, Level>>;
  readonly site?: SiteLists;
}

/** Settings for the files that any of the patterns matches, in the form of .gitignore lines. */
export interface Override extends Settings {
  readonly paths: readonly string[];
}

/** What `kubeshark.yaml` holds. Paths and patterns are relative to its folder. */
export interface Configuration extends Settings {
  /** Files that a scan passes over, in the form of .gitignore lines. */
  readonly exclude?: readonly string[];
  /** Files and folders of CRDs and JSON schemas. */
  readonly crds?: readonly string[];
  /** The least severity that makes the exit status 1. */
  readonly failOn?: Severity;
  /** The file of accepted findings. */
  readonly baseline?: string;
  /** The version of KubeShark whose rules apply; younger rules are left out. */
  readonly rulesAsOf?: string;
  /** The later ones win. */
  readonly overrides?: readonly Override[];
}

/** A rule, as far as a configuration speaks of it. */
export interface KnownRule {
  readonly id: string;
  readonly title: string;
  /** What it can be set to. */
  readonly levels: readonly Level[];
}

/** The names that a configuration may use. */
export interface Vocabulary {
  readonly rules: readonly KnownRule[];
  readonly profiles: readonly [string, ...string[]];
  isKubernetesVersion(text: string): boolean;
  isOwnVersion(text: string): boolean;
}

/** The definition of `kubeshark.yaml`: what is read by it, and what editors are told. */
export function configurationSchema(known: Vocabulary): z.ZodMiniType<Configuration> {
  const settings = settingsShape(known);
  const override = strictMap(
    { paths: list(text(), 'Patterns of files, in the form of .gitignore lines.'), ...settings },
    'a map with paths and what holds for them',
  );
  const version = textOf('a version of KubeShark, as "0.1.0"', known.isOwnVersion);
  return strictMap(
    {
      ...settings,
      exclude: z.exactOptional(list(text(), 'Files that a scan passes over, in the form of .gitignore lines.')),
      crds: z.exactOptional(list(text(), 'Files and folders of CRDs, by which custom resources are judged.')),
      failOn: z.exactOptional(choice(SEVERITIES, 'The least severity that makes the exit status 1.')),
      baseline: z.exactOptional(text('The file of accepted findings.')),
      rulesAsOf: z.exactOptional(worded(version, 'The version of KubeShark whose rules apply.')),
      overrides: z.exactOptional(list(override, 'Settings for some files; the later ones win.')),
    },
    'a map',
  );
}

function settingsShape({ rules, profiles, isKubernetesVersion }: Vocabulary) {
  const version = textOf('a Kubernetes version, as "1.33"', isKubernetesVersion);
  const levels = strictMap(
    Object.fromEntries(rules.map((rule) => [rule.id, z.exactOptional(worded(levelOf(rule), rule.title))])),
    'a map of rules, each with off, info, warning or error',
  );
  WORDS.add(levels, { id: 'Rules', description: 'What is made of rules, by id.' });
  WORDS.add(Site, { id: 'Site', description: 'What only this site knows; rules that need a list are silent without.' });
  return {
    kubernetesVersion: z.exactOptional(worded(version, 'Target release, as "1.33".')),
    profile: z.exactOptional(choice(profiles, 'Which rules apply.')),
    rules: z.exactOptional(levels as z.ZodMiniType<Readonly<Record<string, Level>>>),
    site: z.exactOptional(Site),
  };
}

/** `off` is a word for false in YAML 1.1. */
function levelOf({ levels }: KnownRule): z.ZodMiniType<Level> {
  const error = `must be ${levels.length > 1 ? `one of ${levels.join(', ')}` : levels.join('')}`;
  const words = levels.includes('off') ? [...levels, false] : levels;
  return z.pipe(
    z.literal(words as [Level, ...(Level | false)[]], { error }),
    z.transform((level) => level || 'off'),
  );
}
