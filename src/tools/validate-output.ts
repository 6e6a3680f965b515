import * as z from 'zod/mini';
import { type ContractVerdict, NO_CONTRACT } from '../contract/check-contract.js';
import type { Audit } from '../findings/audit.js';
import type { Finding, Severity } from '../findings/finding.js';
import type { Upgrade } from '../findings/upgrade.js';
import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import type { ModeSummary, ReportedFinding, ReportInput } from '../reports/report-input.js';
import { renderAudit } from '../reports/text.js';
import { PROFILES } from '../rules/profiles.js';
import { described } from './described.js';
import type { ContractClaim } from './hold-contract.js';
import type { ReadSource } from './host.js';
import { judgeRequest } from './judge-request.js';
import { relevantModes } from './manifest-evidence.js';
import { reportPodSecurity } from './report-pod-security.js';
import { defineTool } from './tool.js';
import { UsageError } from './usage-error.js';

const NOT_JUDGED_SHOWN = 20;

const ValidateInput = z.strictObject({
  manifests: described(z.optional(z.string()), 'YAML or JSON of one or more documents.'),
  files: described(z.optional(z.array(z.string())), 'Files or folders to read.'),
  crds: described(z.optional(z.array(z.string())), 'Files or folders of CRDs of custom resources.'),
  against: described(z.optional(z.string()), 'The manifests as they were before: the change is judged too.'),
  contract: described(
    z.optional(z.string()),
    'The output contract (Markdown, YAML or JSON), to be held against the audit.',
  ),
  kubernetesVersion: described(
    z.optional(z.string()),
    'Target release, as 1.36 (the default), or an upgrade, as 1.28..1.36.',
  ),
  profile: described(z.optional(z.enum(PROFILES)), 'Default: recommended.'),
  complete: described(z._default(z.boolean(), true), 'False for a part of a set: nothing can be missing from it.'),
  suppressions: described(z._default(z.boolean(), true), 'False shows also what the manifests suppress.'),
  maxFindings: z._default(z.int().check(z.gte(0)), 40),
});

export const validateOutput = defineTool({
  name: 'validate-output',
  title: 'Validate manifests and output contract',
  description:
    'Audits Kubernetes manifests for six failure modes and predicts what the API server refuses. Call it before handing manifests over, again after each change, and with the output contract at the end.',
  input: ValidateInput,
  async run(input, host): Promise<ReportInput> {
    const { manifests, files, contract, maxFindings } = input;
    if (manifests === undefined && !files?.length) throw new UsageError('Nothing to judge: give manifests or files.');
    const { result, sources, note, configuration, upgrade } = await judgeRequest(input, host);
    const relevant = relevantModes(result);
    const verdict = contract === undefined ? NO_CONTRACT : await verdictOn({ contract, result, sources, relevant });
    const podSecurity = reportPodSecurity(result.podSecurity, input.profile ?? 'recommended');
    const shown = result.findings.slice(0, maxFindings);
    return {
      ok: count(result, 'error') === 0 && (contract === undefined || verdict.ok),
      kubernetesVersion: result.release,
      ...(note ? { note } : {}),
      ...(configuration ? { configuration } : {}),
      ...(upgrade ? { upgrade: shownUpgrade(upgrade, maxFindings) } : {}),
      findings: shown.map(reported),
      modes: MODE_IDS.map((id) => summariseMode(id, result, relevant)),
      contract: verdict,
      ...(podSecurity.length ? { podSecurity } : {}),
      summary: summarise(result, sources),
      ...(result.baseline ? { baseline: result.baseline } : {}),
      ...(result.notJudged.length ? { notJudged: result.notJudged.slice(0, NOT_JUDGED_SHOWN) } : {}),
      ...(shown.length < result.findings.length
        ? { truncated: { shown: shown.length, total: result.findings.length } }
        : {}),
      ...(result.crashedRules.length ? { crashedRules: result.crashedRules } : {}),
    };
  },
  render: renderAudit,
});

/** Loaded when a contract is handed in: most calls come without. */
async function verdictOn(claim: ContractClaim): Promise<ContractVerdict> {
  const { holdContract } = await import('./hold-contract.js');
  return holdContract(claim);
}

function shownUpgrade({ changes, ...upgrade }: Upgrade, most: number): Upgrade {
  return { ...upgrade, changes: changes.slice(0, most) };
}

function reported({ fix, anchor, ...finding }: Finding): ReportedFinding {
  return fix ? { ...finding, fix: { title: fix.title, safety: fix.safety } } : finding;
}

function count({ findings }: Audit, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function summariseMode(id: ModeId, { findings }: Audit, relevant: readonly ModeId[]): ModeSummary {
  const own = findings.filter(({ modes }) => modes.includes(id));
  const ofSeverity = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  return {
    id,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    relevant: relevant.includes(id),
  };
}

function summarise(result: Audit, sources: readonly ReadSource[]): ReportInput['summary'] {
  return {
    files: sources.length,
    documents: result.documents,
    resources: result.resources.length,
    notJudged: result.notJudged.length,
    errors: count(result, 'error'),
    warnings: count(result, 'warning'),
    infos: count(result, 'info'),
    suppressed: result.suppressed?.length ?? 0,
  };
}
