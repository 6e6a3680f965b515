import type { Finding, Severity } from './finding.js';

/** What is made of a rule: not run, or run with this severity. */
export type Level = Severity | 'off';

/** What is made of a rule in a file; undefined where it goes by its own severity. */
export type LevelOf = (rule: string, file: string) => Level | undefined;

/** Findings as they are wanted: some with another severity, some not at all. */
export function applyLevels(findings: readonly Finding[], levelOf: LevelOf): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.rule, finding.file);
    if (level === 'off') return [];
    return level && level !== finding.severity ? [{ ...finding, severity: level }] : [finding];
  });
}
