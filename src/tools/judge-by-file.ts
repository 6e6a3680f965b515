import { type AuditInput, audit } from '../audit.js';
import type { Audit } from '../findings/audit.js';
import type { LevelOf } from '../findings/level.js';
import { orderFindings, withoutRepeats } from '../findings/order.js';
import { RULES } from '../rules/catalogue.generated.js';
import type { SourceText } from '../text/source-text.js';
import { type FileSettings, levelOf, type SettingsByFile } from './file-settings.js';
import { type JudgedUpgrade, upgradeOf } from './judge-upgrade.js';

/** What an audit needs beside the settings. */
export type SharedInput = Omit<AuditInput, 'release' | 'site' | 'levelOf'>;

/**
 * Audits files by the settings of each. All of them are one set, so each release and each site that the settings name
 * costs one more pass over all of it, of which only the findings in its own files count.
 */
export function judgeByFile(input: SharedInput, settings: SettingsByFile, rulesAsOf: string | undefined): Audit {
  const groups = groupSources(input.sources, settings);
  const audits = groups.map(({ settings: own, files }) => judgeGroup(input, { own, files, settings, rulesAsOf }));
  const [first = audit({ ...input, release: settings.general.target.release }, []), ...others] = audits;
  const all = [first, ...others];
  const suppressed = all.flatMap((each) => each.suppressed ?? []);
  return {
    ...first,
    release: settings.general.target.release,
    findings: orderFindings(withoutRepeats(all.flatMap(({ findings }) => findings))),
    crashedRules: [...new Set(all.flatMap(({ crashedRules }) => crashedRules))].sort(),
    ...(suppressed.length ? { suppressed } : {}),
  };
}

interface Group {
  readonly settings: FileSettings;
  readonly files: Set<string>;
}

/** Files that one pass can judge: of one release and one site. Rules and severities are told apart by file. */
function groupSources(sources: readonly SourceText[], settings: SettingsByFile): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { file } of sources) {
    const own = settings.of(file);
    const key = JSON.stringify([own.target.release, own.site]);
    const group = groups.get(key) ?? { settings: own, files: new Set() };
    group.files.add(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface GroupInput {
  readonly own: FileSettings;
  readonly files: ReadonlySet<string>;
  readonly settings: SettingsByFile;
  readonly rulesAsOf: string | undefined;
}

function judgeGroup(input: SharedInput, group: GroupInput): Audit {
  const { rules, ...terms } = termsOf(group);
  return audit({ ...input, ...terms }, rules);
}

/** By which rules a group of files is judged, for what, and how much each of them counts. */
function termsOf({ own, files, settings, rulesAsOf }: GroupInput) {
  const kinds = new Set([...files].map((file) => settings.of(file)));
  const rules = RULES.filter((rule) => [...kinds].some((each) => levelOf(rule, each, rulesAsOf) !== 'off'));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const levels: LevelOf = (id, file) => {
    const rule = byId.get(id);
    if (!rule) return undefined;
    return files.has(file) ? levelOf(rule, settings.of(file), rulesAsOf) : 'off';
  };
  return { release: own.target.release, site: own.site, levelOf: levels, rules };
}

export interface UpgradeByFile {
  readonly settings: SettingsByFile;
  readonly rulesAsOf: string | undefined;
  readonly to: string;
}

/** Audits files for a release and for the upgrade to a newer one: one pass, since both are asked for and not set by file. */
export function upgradeByFile(input: SharedInput, { settings, rulesAsOf, to }: UpgradeByFile): JudgedUpgrade {
  const files = new Set(input.sources.map(({ file }) => file));
  const { rules, ...terms } = termsOf({ own: settings.general, files, settings, rulesAsOf });
  return upgradeOf({ ...input, ...terms }, rules, to);
}
