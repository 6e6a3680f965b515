import type { ModeId } from '../modes/failure-modes.js';
import { redact } from '../text/redact.js';
import { CERTAIN, type Diagnosis, type Evidence, type ManifestEvidence } from './evidence.js';
import { pastedEvidence } from './pasted-evidence.js';
import { blank, splitPastedManifests } from './pasted-manifests.js';
import { type ProseReading, readProse, readUnknownOutput } from './prose.js';
import { questionsFor } from './questions.js';
import { type Message, messageEvidence, readMessages, refusedFieldEvidence } from './read-output.js';
import { primaryOf, selectModes } from './score.js';
import { fromManifest } from './weigh-manifests.js';

export interface DiagnoseInput {
  /** What is asked for, in the words of whoever asks; may quote errors and hold manifests. */
  readonly task?: string;
  /** What tools and logs printed. */
  readonly output?: string;
  /** What the manifests at hand say. */
  readonly manifests?: readonly ManifestEvidence[];
  /** The target release is known, so that nobody need be asked for it. */
  readonly releaseKnown?: boolean;
}

/** Longer texts are read at their beginning and end, where the request and the last errors stand. */
const LONGEST_TEXT = 200_000;
const LONGEST_PROSE = 20_000;
/** How much kinds and warnings count for a task that is about one thing. */
const BESIDE_A_TASK = 0.5;
/** How much the words of a task count for other modes than those that its output proves. */
const BESIDE_OUTPUT = 0.6;
/** Evidence from this weight on makes a request one about something. */
const FOCUS = 0.6;

/**
 * Selects the failure modes whose guidance a request needs, each with its evidence.
 *
 * Deterministic and linear in the length of the input. Nothing is selected for a text that is not about
 * Kubernetes manifests.
 */
export function diagnose({ task = '', output = '', manifests = [], releaseKnown = false }: DiagnoseInput): Diagnosis {
  const taskText = shorten(redact(task), LONGEST_TEXT);
  const outputText = shorten(redact(output), LONGEST_TEXT);
  const parts = splitPastedManifests(taskText);
  const messages = [...readMessages(parts.prose, 'task'), ...readMessages(outputText, 'output')];
  const told = outputEvidence(messages, parts.prose, outputText);
  const placed = told.length > 0 || manifests.length > 0 || parts.manifests.length > 0;
  const words = shorten(withoutMessages(parts.prose, messages), LONGEST_PROSE);
  const prose = readProse(words, { placed, causes: causesOf(messages) });
  const said = [...told, ...besideOutput(prose, told)];
  const given = [...pastedEvidence(taskText, parts.manifests), ...manifests.map(fromManifest)];
  const found = [...said, ...(isFocused(prose, said) ? given.map(damp) : given)];
  const modes = selectModes(found.map((piece) => quotedFrom(taskText, piece)));
  const known = {
    ...prose.known,
    selected: new Set(modes.map(({ id }) => id)),
    releaseNamed: releaseKnown || prose.known.releaseNamed,
    causeUnknown: isCauseUnknown(messages, prose),
  };
  return { modes, primary: primaryOf(modes, prose.making !== undefined), questions: questionsFor(known) };
}

/** A quote of the task that was read across a message set apart is cut to what stands there. */
function quotedFrom(task: string, piece: Evidence): Evidence {
  if (piece.source !== 'task' || piece.quote.endsWith('…')) return piece;
  const line = task.replace(/\s+/g, ' ');
  let { quote } = piece;
  while (quote.includes(' ') && !line.includes(quote)) quote = quote.slice(0, quote.lastIndexOf(' '));
  return quote === piece.quote ? piece : { ...piece, quote };
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`;
}

/** Whether the request is about something, and neither the making nor a review of a whole. */
function isFocused({ making, general }: ProseReading, said: readonly Evidence[]): boolean {
  return making === undefined && !general && said.some(({ weight }) => weight >= FOCUS);
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

function damp(piece: Evidence): Evidence {
  return piece.weight >= CERTAIN ? piece : { ...piece, weight: piece.weight * BESIDE_A_TASK };
}

function isCauseUnknown(messages: readonly Message[], { known }: ProseReading): boolean {
  const exact = messages.some(({ pattern }) => pattern.kind === 'exact');
  return !exact && (known.causeUnknown || messages.some(({ pattern }) => pattern.kind === 'consequence'));
}
