import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import type { Because, DiagnosedMode, Evidence } from './evidence.js';

/** A mode is selected from this confidence on. */
export const SELECTED = 0.5;
/** A mode this far behind the first one is scenery, not what the request is about. */
const FURTHEST_BEHIND = 0.36;
/** The first mode leads alone only if it is this many hundredths ahead; where a whole workload is made, further. */
const LEAD = 10;
const LEAD_OF_A_WHOLE = 15;
/** How much further evidence adds to the strongest piece. */
const SUPPORT = 0.4;
const MOST_REASONS = 4;

/** Selects and orders the modes that the evidence makes relevant. */
export function selectModes(evidence: readonly Evidence[]): DiagnosedMode[] {
  return withinReach(
    MODE_IDS.map((id) => {
      const own = evidence.filter(({ mode }) => mode === id);
      return { id, confidence: Math.round(confidenceOf(own) * 100) / 100, because: reasonsOf(own) };
    }),
  );
}

/** The modes that are sure enough and not far behind the first, the surest first. */
export function withinReach(modes: readonly DiagnosedMode[]): DiagnosedMode[] {
  const top = Math.max(...modes.map(({ confidence }) => confidence));
  return modes
    .filter(({ confidence }) => confidence >= SELECTED && confidence >= top - FURTHEST_BEHIND)
    .sort((a, b) => b.confidence - a.confidence);
}

/** The mode that leads clearly, if one does. */
export function primaryOf([first, second]: readonly DiagnosedMode[], whole: boolean): ModeId | null {
  if (!first) return null;
  const lead = whole ? LEAD_OF_A_WHOLE : LEAD;
  return second && Math.round((first.confidence - second.confidence) * 100) < lead ? null : first.id;
}

/** The strongest piece of each topic, the strongest first. */
export function strongestByTopic(evidence: readonly Evidence[]): Evidence[] {
  const byTopic = new Map<string, Evidence>();
  for (const piece of evidence) {
    const known = byTopic.get(piece.topic);
    if (!known || piece.weight > known.weight) byTopic.set(piece.topic, piece);
  }
  return [...byTopic.values()].sort((a, b) => b.weight - a.weight);
}

/** How sure the evidence for one mode makes it: the strongest piece, and a share of the others. */
export function confidenceOf(evidence: readonly Evidence[]): number {
  const [strongest, ...others] = strongestByTopic(evidence);
  if (!strongest) return 0;
  return 1 - others.reduce((left, { weight }) => left * (1 - SUPPORT * weight), 1 - strongest.weight);
}

/** The strongest reasons for one mode. */
export function reasonsOf(evidence: readonly Evidence[]): Because[] {
  return strongestByTopic(evidence)
    .slice(0, MOST_REASONS)
    .map(({ source, quote, reason }) => ({ source, quote, reason }));
}
