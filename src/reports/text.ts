import type { ResourceId } from '../findings/finding.js';
import type { UpgradeChange } from '../findings/upgrade.js';
import { failureMode } from '../modes/failure-modes.js';
import { podSecurityLines } from './pod-security.js';
import type { ReportedFinding, ReportInput } from './report-input.js';

/** The audit as compact text: for a model's context and for a plain terminal. */
export function renderAudit(report: ReportInput): string {
  const parts = [
    heading(report),
    report.note,
    ...hiddenLines(report),
    ...upgradeLines(report),
    ...findingLines(report.findings),
    moreLine(report),
    ...notJudgedLines(report),
    modeLine(report),
    ...podSecurityLines(report.podSecurity ?? []),
    ...contractLines(report),
  ];
  const crashed = report.crashedRules?.length
    ? [`Not complete: ${report.crashedRules.join(', ')} failed on this input.`]
    : [];
  return [...parts, ...crashed].filter((part) => part !== undefined && part !== '').join('\n');
}

function heading({ summary, kubernetesVersion, upgrade }: ReportInput): string {
  const { errors, warnings, infos, resources } = summary;
  const counts =
    errors + warnings + infos === 0
      ? 'No findings'
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}`;
  return `${counts} in ${plural(resources, 'object')}, for Kubernetes ${kubernetesVersion}${upgrade ? ` and the upgrade to ${upgrade.to}` : ''}.`;
}

/** What happens on the way to a newer release: which release, which object, and what to do. */
function upgradeLines({ upgrade, findings }: ReportInput): string[] {
  if (!upgrade) return [];
  const { from, to, refused, warned, changes } = upgrade;
  if (!changes.length) return [`\nUpgrade from ${from} to ${to}: what is accepted stays so.`];
  const title = `\nUpgrade from ${from} to ${to}: ${plural(refused, 'object')} refused, ${warned} warned of.`;
  return [title, ...changes.map((change) => changeLine(change, findings))];
}

/** What is wrong stands there once: here, or with the findings. */
function changeLine(change: UpgradeChange, findings: readonly ReportedFinding[]): string {
  const { release, effect, file, line, resource, rule, message } = change;
  const isShown = findings.some(
    (finding) => finding.message === message && finding.file === file && finding.line === line,
  );
  return `  ${release} ${effect}: ${file}:${line} ${describe(resource)}${isShown ? ` (${rule})` : `: ${message}`}`;
}

/** What was kept out of the answer, so that nobody takes it for all there is. */
function hiddenLines({ summary, baseline, configuration }: ReportInput): string[] {
  const { suppressed } = summary;
  return [
    ...(configuration ? [`Configured by ${configuration}.`] : []),
    ...(suppressed ? [`Not shown: ${plural(suppressed, 'finding')} suppressed in the manifests.`] : []),
    ...(baseline?.accepted ? [`Not shown: ${plural(baseline.accepted, 'finding')} accepted in the baseline.`] : []),
    ...(baseline?.stale ? [`The baseline accepts ${plural(baseline.stale, 'finding')} that no longer occur.`] : []),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** One group for each object, in the order in which findings come; what the server refuses is said so. */
function findingLines(findings: readonly ReportedFinding[]): string[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const key = `${finding.file}: ${describe(finding.resource)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([title, own]) => ['', title, ...own.map(findingLine)]);
}

/** The object, as `Deployment shop/web`; text that is no object is called so. */
export function describe({ kind, namespace, name }: ResourceId): string {
  if (!kind && !name) return 'not an object';
  return `${kind || 'object'} ${namespace ? `${namespace}/` : ''}${name || '(no name)'}`;
}

function findingLine(finding: ReportedFinding): string {
  const { severity, line, column, message, rule, path, rejected, fix, since } = finding;
  const when = since ? ` from Kubernetes ${since} on` : '';
  const refused = rejected ? ` Refused by the API server${when}.` : when && ` Holds${when}.`;
  const repair = fix ? ` Fix (${fix.safety}): ${fix.title}.` : '';
  return `  ${line}:${column} ${severity} ${rule}: ${message}${refused}${repair}${path ? ` [${path}]` : ''}`;
}

function moreLine({ truncated }: ReportInput): string | undefined {
  return truncated && `\n${truncated.total - truncated.shown} more findings not shown; raise maxFindings to see them.`;
}

function notJudgedLines({ notJudged = [], summary }: ReportInput): string[] {
  if (!summary.notJudged) return [];
  const lines = notJudged.map(({ file, line, what }) => `  ${file}:${line} ${what}`);
  const more = summary.notJudged - notJudged.length;
  return ['', `Not judged:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function modeLine({ modes }: ReportInput): string {
  const open = modes.filter(({ errors, warnings, infos }) => errors + warnings + infos > 0);
  const shown = open.map(
    ({ id, errors, warnings, infos }) => `${failureMode(id).title} ${errors}/${warnings}/${infos}`,
  );
  const relevant = modes.filter(({ relevant: isRelevant }) => isRelevant).map(({ id }) => id);
  return `${shown.length ? `\nBy mode (errors/warnings/infos): ${shown.join(', ')}.` : ''}\nRelevant modes: ${relevant.join(', ') || 'none'}.`;
}

function contractLines({ contract }: ReportInput): string[] {
  const { present, ok, missing, unsupported, problems } = contract;
  if (!present && !problems.length) return [];
  if (ok) return ['Contract: holds.'];
  return [
    `Contract: ${present ? 'does not hold' : 'not found'}.`,
    ...(missing.length ? [`  relevant but not declared: ${missing.join(', ')}`] : []),
    ...(unsupported.length ? [`  declared but not shown, or still failing: ${unsupported.join(', ')}`] : []),
    ...problems.map((problem) => `  ${problem}`),
  ];
}
