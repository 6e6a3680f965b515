import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import type { Scene } from './scene.js';
import { WORDING } from './wording/model.generated.js';
import { readWording, type Wording } from './wording/model.js';

/** How likely it is that each mode is asked about, and that a workload is asked for as a whole. */
export interface Judgement {
  readonly wording: Wording;
  readonly modes: ReadonlyMap<ModeId, number>;
  /** A new workload, or a review of one, whatever else is said. */
  readonly whole: number;
  /** The workload is kept running, so that its updates matter. */
  readonly lasts: boolean;
}

/** From here on more of a score says nothing new. */
const FURTHEST = 4;
const SELECTED = 0.5;
/** The lexicon is this sure where it has read more than one thing, or one that is telling. */
const STRONG = 0.85;

/** Weighs what the lexicon reads against how the request is worded, with factors found by training. */
export function weighWords(scene: Scene): Judgement {
  const wording = readWording(scene.text, scene.traits);
  const { judges } = WORDING;
  return {
    wording,
    modes: new Map(MODE_IDS.map((mode) => [mode, likelihood(judges.mode, modeInputs(scene, wording, mode))])),
    whole: likelihood(judges.whole, wholeInputs(scene, wording)),
    lasts: likelihood(judges.lasting, lastingInputs(scene, wording)) >= SELECTED,
  };
}

/** What is weighed for one mode; the order is that of the factors. */
export function modeInputs({ lexical, prose }: Scene, { scores }: Wording, mode: ModeId): number[] {
  const sure = lexical.get(mode) ?? 0;
  const named = Number(sure > 0);
  const surest = Math.max(0, ...lexical.values());
  const strong = Number(sure >= STRONG);
  const score = bound(scores[mode]);
  const highest = Math.max(...MODE_IDS.map((id) => scores[id]));
  const nothingNamed = Number(lexical.size === 0);
  const making = Number(prose.making !== undefined);
  const beside = Number(mode === 'network-exposure' || mode === 'privilege-sprawl');
  return [
    sure,
    named,
    named * (sure - surest),
    (1 - named) * surest,
    score,
    named * score,
    bound(scores[mode] - highest),
    nothingNamed,
    nothingNamed * score,
    bound(scores.about),
    named * bound(scores.about),
    making,
    bound(Math.max(scores.lasting, scores.ending)),
    beside,
    beside * making,
    named * making,
    Number(named === 0 && prose.known.ruledOut.has(mode)),
    strong,
    strong * bound(scores[mode] - highest),
    strong * Number([...lexical.values()].filter((other) => other >= STRONG).length > 1),
  ];
}

/** What is weighed for a workload as a whole. */
export function wholeInputs({ lexical, prose, traits }: Scene, { scores }: Wording): number[] {
  const narrow = Number(lexical.size > 0 && prose.making === undefined && !prose.general);
  return [
    narrow,
    narrow * bound(Math.max(scores.lasting, scores.ending)),
    narrow * Number(traits.includes('asks create')),
    Number(prose.making !== undefined),
    Number(prose.general),
    Math.max(0, ...lexical.values()),
    bound(scores.lasting),
    bound(scores.ending),
    bound(Math.max(scores.lasting, scores.ending)),
    bound(scores.about),
    bound(Math.max(...MODE_IDS.map((id) => scores[id]))),
  ];
}

/** What is weighed for whether that workload lasts. */
export function lastingInputs({ prose: { making } }: Scene, { scores }: Wording): number[] {
  return [Number(making?.lasts === true), Number(making?.lasts === false), bound(scores.lasting), bound(scores.ending)];
}

function bound(score: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, score));
}

/** The last factor stands for itself. */
function likelihood(factors: readonly number[], inputs: readonly number[]): number {
  const sum = inputs.reduce((total, input, at) => total + input * (factors[at] ?? 0), factors[inputs.length] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
