import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import type { Because, DiagnosedMode, Evidence } from './evidence.js';

/** A mode is selected from this confidence on. */
const SELECTED = 0.5;
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
  const scored = MODE_IDS.map((id) => scoreMode(id, strongestByTopic(evidence.filter(({ mode }) => mode === id))));
  const top = Math.max(...scored.map(({ confidence }) => confidence));
  return scored
    .filter(({ confidence }) => confidence >= SELECTED && confidence >= top - FURTHEST_BEHIND)
    .sort((a, b) => b.confidence - a.confidence);
}

/** The mode that leads clearly, if one does. */
export function primaryOf([first, second]: readonly DiagnosedMode[], whole: boolean): ModeId | null {
  if (!first) return null;
  const lead = whole ? LEAD_OF_A_WHOLE : LEAD;
  return second && Math.round((first.confidence - second.confidence) * 100) < lead ? null : first.id;
}

function strongestByTopic(evidence: readonly Evidence[]): Evidence[] {
  const byTopic = new Map<string, Evidence>();
  for (const piece of evidence) {
    const known = byTopic.get(piece.topic);
    if (!known || piece.weight > known.weight) byTopic.set(piece.topic, piece);
  }
  return [...byTopic.values()].sort((a, b) => b.weight - a.weight);
}

function scoreMode(id: ModeId, evidence: readonly Evidence[]): DiagnosedMode {
  const [strongest, ...others] = evidence;
  if (!strongest) return { id, confidence: 0, because: [] };
  const doubt = others.reduce((left, { weight }) => left * (1 - SUPPORT * weight), 1 - strongest.weight);
  return {
    id,
    confidence: Math.round((1 - doubt) * 100) / 100,
    because: evidence.slice(0, MOST_REASONS).map(toBecause),
  };
}

function toBecause({ source, quote, reason }: Evidence): Because {
  return { source, quote, reason };
}
