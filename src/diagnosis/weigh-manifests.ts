import type { ModeId } from '../modes/failure-modes.js';
import { redact } from '../text/redact.js';
import { clip, type Evidence, type ManifestEvidence } from './evidence.js';
import { selectModes } from './score.js';

/** What the manifests say, as evidence beside that of a task and of output. */
export function fromManifest({ mode, quote, reason, weight }: ManifestEvidence): Evidence {
  return { mode, reason, weight, quote: quote && clip(redact(quote)), source: 'manifest', topic: `manifest ${reason}` };
}

/** The modes that manifests alone select, the most relevant first: no words have to be understood for that. */
export function modesOfManifests(manifests: readonly ManifestEvidence[]): readonly ModeId[] {
  // Nobody reads the quotes here, and masking them costs more than weighing.
  return selectModes(manifests.map((piece) => fromManifest({ ...piece, quote: '' }))).map(({ id }) => id);
}
