import { type Finding, SEVERITIES } from './finding.js';

/** The order in which findings are shown: refused objects first, then by severity, then by place. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(b.rejected) - Number(a.rejected) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** One finding for equal rule, place and message: an anchor used twice is one mistake. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([
      finding.rule,
      finding.file,
      finding.line,
      finding.column,
      finding.path,
      finding.message,
    ]);
    return !seen.has(key) && seen.add(key);
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
