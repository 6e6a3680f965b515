import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import {
  CERTAIN,
  type DiagnosedMode,
  type Diagnosis,
  type Evidence,
  type ManifestEvidence,
  quoteOf,
} from './evidence.js';
import { WHOLE, wholeEvidence } from './making.js';
import { factsOfPasted, kindsOfPasted } from './pasted-evidence.js';
import { questionsFor } from './questions.js';
import { readScene, type Scene } from './scene.js';
import { confidenceOf, primaryOf, reasonsOf, SELECTED, strongestByTopic, withinReach } from './score.js';
import { fromManifest } from './weigh-manifests.js';
import { type Judgement, weighWords } from './weigh-words.js';
import { type Output, tellingWords } from './wording/model.js';

export interface DiagnoseInput {
  /** What is asked for, in the words of whoever asks; may quote errors and hold manifests. */
  readonly task?: string;
  /** What tools and logs printed. */
  readonly output?: string;
  /** What the manifests at hand say. */
  readonly manifests?: readonly ManifestEvidence[];
  /** What an audit says of the manifests pasted into the task; without it, their kinds are read from their lines. */
  readonly pasted?: readonly ManifestEvidence[];
  /** The target release is known, so that nobody need be asked for it. */
  readonly releaseKnown?: boolean;
}

/** How much kinds and warnings count for a task that is about one thing. */
const BESIDE_A_TASK = 0.5;
/** What a request is like that has something made or changed. */
const ORDERS = ['asks create', 'asks change'];
/** Evidence from this weight on makes a request one about something. */
const FOCUS = 0.6;

/** What the requests are like that a mode's wording was learnt from. */
const LIKENESS: Readonly<Record<ModeId, string>> = {
  'insecure-workload-defaults': 'Requests in these words are mostly about what a container may do.',
  'resource-starvation': 'Requests in these words are mostly about what pods get under pressure.',
  'network-exposure': 'Requests in these words are mostly about who reaches what.',
  'privilege-sprawl': 'Requests in these words are mostly about rights and credentials.',
  'fragile-rollouts': 'Requests in these words are mostly about how pods are replaced.',
  'api-drift': 'Requests in these words are mostly about versions and fields of the API.',
};

/**
 * Selects the failure modes whose guidance a request needs, each with its evidence.
 *
 * Deterministic and linear in the length of the input. Nothing is selected for a text that is not about
 * Kubernetes manifests.
 */
export function diagnose(input: DiagnoseInput): Diagnosis {
  const { task = '', output = '', manifests = [], releaseKnown = false } = input;
  const scene = readScene({ task, output, placed: manifests.length > 0 });
  const isTold = (task + output).trim() !== '';
  const judged = isTold ? weighWords(scene) : undefined;
  const found = judged ? wordsEvidence(scene, judged) : new Map<ModeId, Weighed>();
  const pasted = input.pasted?.map(fromManifest) ?? kindsOfPasted(scene);
  const given = [...pasted, ...factsOfPasted(scene), ...manifests.map(fromManifest)];
  const focused = isFocused(scene, judged) ? given.map(damp) : given;
  const modes = withinReach(MODE_IDS.flatMap((id) => combine(id, found.get(id), focused)));
  const whole = (judged?.whole ?? 0) >= SELECTED;
  const known = {
    ...scene.prose.known,
    workload: scene.prose.known.workload || whole,
    selected: new Set(modes.map(({ id }) => id)),
    releaseNamed: releaseKnown || scene.prose.known.releaseNamed,
    causeUnknown: isCauseUnknown(scene),
  };
  return { modes, primary: primaryOf(modes, whole), questions: questionsFor(known) };
}

/** A mode that words make likely, and the evidence for it. */
interface Weighed {
  readonly likelihood: number;
  readonly evidence: readonly Evidence[];
}

function wordsEvidence(scene: Scene, judged: Judgement): Map<ModeId, Weighed> {
  const whole = judged.whole >= SELECTED ? wholeOf(scene, judged) : [];
  const found = new Map<ModeId, Weighed>();
  const line = scene.task.replace(/\s+/g, ' ');
  for (const id of MODE_IDS) {
    const likelihood = likelihoodOf(id, scene, judged);
    const brought = whole.filter(({ mode }) => mode === id);
    const own = likelihood >= SELECTED ? evidenceOf(id, scene, judged) : [];
    const evidence = strongestByTopic([...own, ...brought]).map((piece) => quotedFrom(line, piece));
    if (evidence.length > 0) {
      found.set(id, {
        evidence,
        likelihood: Math.max(own.length > 0 ? likelihood : 0, brought.length > 0 ? judged.whole : 0),
      });
    }
  }
  return found;
}

/** A message that names its cause is not outvoted by words. */
function likelihoodOf(mode: ModeId, scene: Scene, judged: Judgement): number {
  const { said, lexical } = scene;
  const { making, known } = scene.prose;
  const isOrder = making !== undefined || ORDERS.some((trait) => scene.traits.includes(trait));
  // No wording outvotes that a thing is not wanted, where something is to be made or changed.
  if (isOrder && known.ruledOut.has(mode) && !lexical.has(mode)) return 0;
  const likely = judged.modes.get(mode) ?? 0;
  const isCertain = said.some(
    (piece) => piece.mode === mode && piece.topic.startsWith('output ') && piece.weight >= CERTAIN,
  );
  return isCertain ? Math.max(likely, lexical.get(mode) ?? 0) : likely;
}

function evidenceOf(mode: ModeId, scene: Scene, judged: Judgement): Evidence[] {
  const said = scene.said.filter((piece) => piece.mode === mode && piece.topic !== WHOLE);
  if (said.length > 0) return said;
  return quoteFor(scene, judged, mode).map((quote) => ({
    ...quote,
    mode,
    weight: FOCUS,
    topic: 'wording',
    reason: LIKENESS[mode],
  }));
}

/** What a workload as a whole brings with it, by the words that ask for it. */
function wholeOf(scene: Scene, judged: Judgement): Evidence[] {
  const said = scene.said.filter(({ topic }) => topic === WHOLE);
  if (said.length > 0) return said;
  const [quote] = quoteFor(scene, judged, judged.lasts ? 'lasting' : 'ending');
  return quote ? wholeEvidence(quote.quote, judged.lasts).map((piece) => ({ ...piece, ...quote })) : [];
}

function quoteFor(
  { text, outputAt }: Scene,
  { wording }: Judgement,
  output: Output,
): Pick<Evidence, 'quote' | 'source'>[] {
  const span = tellingWords(wording, output);
  if (!span) return [];
  const end = span.start < outputAt ? Math.min(span.end, outputAt - 1) : span.end;
  return [{ quote: quoteOf(text, span.start, end), source: span.start < outputAt ? 'task' : 'output' }];
}

function combine(id: ModeId, words: Weighed | undefined, given: readonly Evidence[]): DiagnosedMode[] {
  const shown = given.filter(({ mode }) => mode === id);
  const doubt = (1 - (words?.likelihood ?? 0)) * (1 - confidenceOf(shown));
  const confidence = Math.round((1 - doubt) * 100) / 100;
  return [{ id, confidence, because: reasonsOf([...(words?.evidence ?? []), ...shown]) }];
}

/** A quote of the task that was read across a message set apart is cut to what stands there. */
function quotedFrom(line: string, piece: Evidence): Evidence {
  if (piece.source !== 'task' || piece.quote.endsWith('…')) return piece;
  let { quote } = piece;
  while (quote.includes(' ') && !line.includes(quote)) quote = quote.slice(0, quote.lastIndexOf(' '));
  return quote === piece.quote ? piece : { ...piece, quote };
}

/** Whether the request is about something, and neither the making nor a review of a whole. */
function isFocused({ prose, said }: Scene, judged: Judgement | undefined): boolean {
  const whole = (judged?.whole ?? 0) >= SELECTED;
  return !whole && prose.making === undefined && !prose.general && said.some(({ weight }) => weight >= FOCUS);
}

function damp(piece: Evidence): Evidence {
  return piece.weight >= CERTAIN ? piece : { ...piece, weight: piece.weight * BESIDE_A_TASK };
}

function isCauseUnknown({ messages, prose: { known } }: Scene): boolean {
  const exact = messages.some(({ pattern }) => pattern.kind === 'exact');
  return !exact && (known.causeUnknown || messages.some(({ pattern }) => pattern.kind === 'consequence'));
}
