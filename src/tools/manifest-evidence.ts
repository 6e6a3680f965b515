import type { ManifestEvidence } from '../diagnosis/evidence.js';
import { kindsEvidence } from '../diagnosis/kinds-evidence.js';
import { modesOfManifests } from '../diagnosis/weigh-manifests.js';
import type { Audit } from '../findings/audit.js';
import type { Finding, Severity } from '../findings/finding.js';
import type { ModeId } from '../modes/failure-modes.js';

/** What is proven wrong weighs more than what kinds make likely. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 0.95, warning: 0.75, info: 0.3 };

/** What manifests say for each mode: the kinds that are there, and what an audit found in them. */
export function manifestEvidence({ resources, findings }: Audit): ManifestEvidence[] {
  return [...kindsEvidence(resources), ...findings.map(fromFinding)];
}

/** The modes that `diagnose` selects for manifests alone, the most relevant first. */
export function relevantModes(result: Audit): readonly ModeId[] {
  return modesOfManifests(manifestEvidence(result));
}

function fromFinding({ modes, resource, severity, message }: Finding): ManifestEvidence {
  return {
    mode: modes[0] ?? 'api-drift',
    quote: resource.kind ? `${resource.kind}/${resource.name}` : 'text',
    reason: message,
    weight: WEIGHTS[severity],
  };
}
