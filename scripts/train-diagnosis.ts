// Trains the model of wordings on the half of the labelled requests that is there for building:
// node scripts/run.mjs scripts/train-diagnosis.ts [--check] [--folds]
import { readScene, type Scene } from '../src/diagnosis/scene.js';
import { lastingInputs, modeInputs, wholeInputs } from '../src/diagnosis/weigh-words.js';
import { BUCKETS, bucketsOfTrait, readWords } from '../src/diagnosis/wording/features.js';
import { OUTPUTS, type Output, type Wording } from '../src/diagnosis/wording/model.js';
import { MODE_IDS, type ModeId } from '../src/modes/failure-modes.js';
import { type LabelledRequest, labelledRequests } from '../test/diagnosis/labelled-requests.js';
import { emit } from './emit.js';

/** A labelled request as it is learnt from. */
interface Sample {
  readonly request: LabelledRequest;
  readonly scene: Scene;
  readonly buckets: readonly number[];
  /** 1 or 0 for each output, or nothing where the label does not say. */
  readonly targets: Readonly<Record<Output, 0 | 1 | undefined>>;
}

interface Line {
  readonly weights: Float64Array;
  bias: number;
}

const FOLDS = 5;
const EPOCHS = 20;
const DECAY = 3;
/** A request that needs a mode is rarer than one that does not. */
const WEIGHT_OF_A_YES = 1.5;
/** What is superfluous costs tokens, what is missed is a danger. */
const YES_TO_JUDGES = 1.5;
/** Requests that the lexicon was once made with say nothing about how far to trust it. */
const NAIVE = /^building/;

const BIT = (yes: boolean) => (yes ? 1 : 0);

function sampleOf(request: LabelledRequest): Sample {
  const scene = readScene({ task: request.text, output: request.output, placed: false });
  const has = (mode: ModeId) => request.expected.includes(mode);
  const label = (mode: ModeId) => (has(mode) || !request.acceptable?.includes(mode) ? BIT(has(mode)) : undefined);
  const runs = has('insecure-workload-defaults') && has('resource-starvation');
  const lasting = runs && has('fragile-rollouts');
  const unlessWhole = (mode: ModeId, whole: boolean) => (whole ? undefined : label(mode));
  return {
    request,
    scene,
    buckets: [
      ...new Set([...readWords(scene.text).flatMap(({ buckets }) => buckets), ...scene.traits.flatMap(bucketsOfTrait)]),
    ],
    targets: {
      'insecure-workload-defaults': unlessWhole('insecure-workload-defaults', runs),
      'resource-starvation': unlessWhole('resource-starvation', runs),
      'network-exposure': label('network-exposure'),
      'privilege-sprawl': label('privilege-sprawl'),
      'fragile-rollouts': unlessWhole('fragile-rollouts', lasting),
      'api-drift': label('api-drift'),
      lasting: BIT(lasting),
      ending: BIT(runs && !lasting),
      about: BIT(request.expected.length > 0),
    },
  };
}

/** Numbers between 0 and `below` that are the same in every run. */
function shuffler(): (below: number) => number {
  let state = 12345;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state % below;
  };
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Logistic regression with decay, by stochastic descent with a step for each weight (Adagrad). */
function trainLine(samples: readonly Sample[], output: Output): Line {
  const rows = samples.filter(({ targets }) => targets[output] !== undefined);
  const line: Line = { weights: new Float64Array(BUCKETS), bias: 0 };
  const squares = new Float64Array(BUCKETS).fill(1e-3);
  let biasSquares = 1e-3;
  const decay = 1 / (DECAY * rows.length);
  const next = shuffler();
  const order = [...rows.keys()];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = next(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      const target = row.targets[output] ?? 0;
      const value = 1 / Math.sqrt(Math.max(1, row.buckets.length));
      const slope = (sigmoid(scoreOf(line, row.buckets)) - target) * (target ? WEIGHT_OF_A_YES : 1);
      for (const bucket of row.buckets) {
        const gradient = slope * value + decay * (line.weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + gradient * gradient;
        line.weights[bucket] = (line.weights[bucket] ?? 0) - (0.5 * gradient) / Math.sqrt(squares[bucket] ?? 1);
      }
      biasSquares += slope * slope;
      line.bias -= (0.5 * slope) / Math.sqrt(biasSquares);
    }
  }
  return line;
}

function scoreOf({ weights, bias }: Line, buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, buckets.length));
}

function trainLines(samples: readonly Sample[]): readonly Line[] {
  return OUTPUTS.map((output) => rounded(trainLine(samples, output)).line);
}

/** Weights as steps from -7 to 7, the largest few cut. */
function rounded({ weights, bias }: Line): { line: Line; steps: Int8Array; step: number } {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * 0.998)] ?? 1) / 7;
  const steps = Int8Array.from(weights, (weight) => Math.max(-7, Math.min(7, Math.round(weight / step))));
  return { step, steps, line: { bias, weights: Float64Array.from(steps, (count) => count * step) } };
}

function wordingOf(lines: readonly Line[], { buckets }: Sample): Wording {
  const scores = Object.fromEntries(
    OUTPUTS.map((output, at) => [output, scoreOf(lines[at] ?? { weights: new Float64Array(0), bias: 0 }, buckets)]),
  ) as Wording['scores'];
  return { words: [], scores };
}

/** What each sample is worded like, by lines that were trained without it. */
function heldOut(samples: readonly Sample[]): Map<Sample, Wording> {
  const wordings = new Map<Sample, Wording>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const lines = trainLines(samples.filter((_, at) => at % FOLDS !== fold));
    samples.forEach((sample, at) => {
      if (at % FOLDS === fold) wordings.set(sample, wordingOf(lines, sample));
    });
  }
  return wordings;
}

/** Logistic regression over a few inputs by plain descent; the last factor stands for itself. */
function trainFactors(rows: readonly { inputs: readonly number[]; target: number }[]): number[] {
  const count = (rows[0]?.inputs.length ?? 0) + 1;
  const factors = new Array<number>(count).fill(0);
  for (let round = 0; round < 1200; round++) {
    const slopes = new Array<number>(count).fill(0);
    for (const { inputs, target } of rows) {
      const sum = inputs.reduce((total, input, at) => total + input * (factors[at] ?? 0), factors[count - 1] ?? 0);
      const error = (sigmoid(sum) - target) * (target ? YES_TO_JUDGES : 1);
      inputs.forEach((input, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * input;
      });
      slopes[count - 1] = (slopes[count - 1] ?? 0) + error;
    }
    for (let at = 0; at < count; at++) {
      const decay = at < count - 1 ? 2e-3 * (factors[at] ?? 0) : 0;
      factors[at] = (factors[at] ?? 0) - 0.5 * ((slopes[at] ?? 0) / rows.length + decay);
    }
  }
  return factors.map((factor) => Math.round(factor * 1000) / 1000);
}

function trainJudges(wordings: ReadonlyMap<Sample, Wording>) {
  const judged = [...wordings].filter(([{ request }]) => NAIVE.test(request.id));
  return {
    mode: trainFactors(
      judged.flatMap(([{ scene, targets }, wording]) =>
        MODE_IDS.flatMap((mode) => {
          const target = targets[mode];
          return target === undefined ? [] : [{ inputs: modeInputs(scene, wording, mode), target }];
        }),
      ),
    ),
    whole: trainFactors(
      judged.map(([{ scene, targets }, wording]) => ({
        inputs: wholeInputs(scene, wording),
        target: (targets.lasting ?? 0) + (targets.ending ?? 0),
      })),
    ),
    lasting: trainFactors(
      judged
        .filter(([{ targets }]) => targets.lasting || targets.ending)
        .map(([{ scene, targets }, wording]) => ({
          inputs: lastingInputs(scene, wording),
          target: targets.lasting ?? 0,
        })),
    ),
  };
}

function pack(all: readonly Int8Array[]): string {
  const counts = all.flatMap((steps) => [...steps]);
  const bytes = Buffer.alloc(counts.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (((counts[at * 2] ?? 0) + 8) << 4) | ((counts[at * 2 + 1] ?? 0) + 8);
  return bytes.toString('base64');
}

function moduleOf(samples: readonly Sample[]): string {
  const judges = trainJudges(heldOut(samples));
  const lines = OUTPUTS.map((output) => rounded(trainLine(samples, output)));
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const wording = {
    bias: lines.map(({ line }) => round(line.bias)),
    steps: lines.map(({ step }) => round(step)),
    judges,
    weights: pack(lines.map(({ steps }) => steps)),
  };
  return `// Generated by scripts/train-diagnosis.ts from the labelled requests of test/diagnosis/.
import type { TrainedWording } from './trained-wording.js';

export const WORDING: TrainedWording = ${JSON.stringify(wording)};
`;
}

/** Requests with manifests pasted into them are judged by what an audit finds there. */
const samples = labelledRequests()
  .filter(({ half }) => half === 'build')
  .map(sampleOf)
  .filter(({ scene }) => scene.pasted.length === 0);

emit('src/diagnosis/wording/model.generated.ts', moduleOf(samples));
