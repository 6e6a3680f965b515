import type { Finding } from '../findings/finding.js';

/** Which object a finding is about. */
export function objectOf({ file, resource }: Pick<Finding, 'file' | 'resource'>): string {
  return JSON.stringify([file, resource]);
}

/** What a finding is about, whatever the release makes it say. */
export function subjectOf(finding: Finding): string {
  return JSON.stringify([finding.rule, ...placeOf(finding)]);
}

function placeOf({ file, line, column, path }: Finding): (string | number)[] {
  return [file, line, column, path];
}

/** What was found for the oldest release. */
export class Baseline {
  readonly #weights = new Map<string, number>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const subject = subjectOf(finding);
      this.#weights.set(subject, Math.max(weightOf(finding), this.#weights.get(subject) ?? 0));
    }
  }

  /** Whether a later release says something new, or the same with more weight. */
  isNew(finding: Finding): boolean {
    return weightOf(finding) > (this.#weights.get(subjectOf(finding)) ?? 0);
  }
}

/** From what is worth knowing to what an API server refuses. */
export function weightOf({ rejected, severity }: Finding): number {
  if (rejected) return 4;
  return { info: 1, warning: 2, error: 3 }[severity];
}

/** Whether what a later release says takes the place of a finding: it says more of the same, or that the version is gone. */
export function isSuperseded(finding: Finding, later: readonly Finding[]): boolean {
  const place = JSON.stringify(placeOf(finding));
  return later.some(
    (other) =>
      JSON.stringify(placeOf(other)) === place &&
      (other.rule === finding.rule || (finding.rule === 'deprecated-api' && other.rule === 'removed-api')),
  );
}
