import type { ModeId } from '../modes/failure-modes.js';
import { redact } from '../text/redact.js';
import type { Span } from '../text/source-text.js';
import { CERTAIN, type Evidence } from './evidence.js';
import { WHOLE } from './making.js';
import { blank, splitPastedManifests } from './pasted-manifests.js';
import { type ProseReading, readProse, readUnknownOutput } from './prose.js';
import { type Message, messageEvidence, readMessages, refusedFieldEvidence } from './read-output.js';
import { selectModes } from './score.js';
import { messageTraits } from './traits.js';

/** What is handed in as text, before it is understood. */
export interface Told {
  readonly task: string;
  readonly output: string;
  /** Manifests are at hand, so that the request is about Kubernetes. */
  readonly placed: boolean;
}

/** A request as the lexicon reads it. */
export interface Scene {
  /** The task, credentials masked. */
  readonly task: string;
  /** Where manifests are pasted into the task. */
  readonly pasted: readonly Span[];
  /** The words of the task without messages and manifests, then the output: what wordings are read from. */
  readonly text: string;
  /** Where the output begins in `text`. */
  readonly outputAt: number;
  readonly messages: readonly Message[];
  readonly prose: ProseReading;
  /** What messages and words say, leaving aside what a workload as a whole brings with it. */
  readonly said: readonly Evidence[];
  readonly traits: readonly string[];
  /** How sure the lexicon is of each mode that it would select. */
  readonly lexical: ReadonlyMap<ModeId, number>;
}

/** Longer texts are read at their beginning and end, where the request and the last errors stand. */
const LONGEST_TEXT = 200_000;
const LONGEST_PROSE = 20_000;
/** How much the words of a task count for other modes than those that its output proves. */
const BESIDE_OUTPUT = 0.6;

/** Reads a request with the lexicon and the families of messages. */
export function readScene({ task, output, placed }: Told): Scene {
  const taskText = shorten(redact(task), LONGEST_TEXT);
  const outputText = shorten(redact(output), LONGEST_TEXT);
  const parts = splitPastedManifests(taskText);
  const messages = [...readMessages(parts.prose, 'task'), ...readMessages(outputText, 'output')];
  const told = outputEvidence(messages, parts.prose, outputText);
  const words = shorten(withoutMessages(parts.prose, messages), LONGEST_PROSE);
  const prose = readProse(words, {
    placed: placed || told.length > 0 || parts.manifests.length > 0,
    causes: causesOf(messages),
  });
  const said = [...told, ...besideOutput(prose, told)];
  return {
    task: taskText,
    pasted: parts.manifests,
    text: `${words}\n${shorten(outputText, LONGEST_PROSE)}`,
    outputAt: words.length + 1,
    messages,
    prose,
    said,
    traits: [...prose.traits, ...messageTraits(messages)],
    lexical: new Map(
      selectModes(said.filter(({ topic }) => topic !== WHOLE)).map((mode) => [mode.id, mode.confidence]),
    ),
  };
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`;
}

function outputEvidence(messages: readonly Message[], prose: string, output: string): Evidence[] {
  const told = messageEvidence(messages);
  if (told.some(({ weight }) => weight >= CERTAIN)) return told;
  const fields = [...refusedFieldEvidence(prose, 'task'), ...refusedFieldEvidence(output, 'output')];
  if (told.length + fields.length > 0 || output === '') return [...told, ...fields];
  return readUnknownOutput(shorten(output, LONGEST_PROSE));
}

/** Messages quoted in a task have been understood; their words are no words of the request. */
function withoutMessages(prose: string, messages: readonly Message[]): string {
  return blank(
    prose,
    messages
      .filter(({ source, pattern }) => source === 'task' && pattern.kind === 'exact')
      .sort((a, b) => a.start - b.start),
  );
}

function causesOf(messages: readonly Message[]): ModeId[] {
  return messages
    .filter(({ pattern }) => pattern.kind === 'exact')
    .flatMap(({ pattern }) => pattern.modes.map(([mode]) => mode));
}

/** Where messages prove something, the words beside them count less for other modes. */
function besideOutput({ evidence, making }: ProseReading, told: readonly Evidence[]): readonly Evidence[] {
  if (making || !told.some(({ weight }) => weight >= CERTAIN)) return evidence;
  const proven = new Set(told.map(({ mode }) => mode));
  return evidence.map((piece) => (proven.has(piece.mode) ? piece : { ...piece, weight: piece.weight * BESIDE_OUTPUT }));
}
