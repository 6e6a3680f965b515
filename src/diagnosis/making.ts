import type { ModeId } from '../modes/failure-modes.js';
import { type Evidence, quoteOf } from './evidence.js';
import { AFTER_A_HEADING, NOT_BEFORE_A_HEADING } from './lexicon/english-orders.js';
import type { Workload } from './lexicon/workloads.js';
import type { Request, WorkloadMention } from './request.js';
import type { Match } from './terms.js';
import type { Token } from './tokens.js';
import { type ConceptMatch, covers, type Vocabulary } from './vocabulary.js';

/** A workload whose manifests are asked for. */
export interface Making {
  /** Kept running and updated in place, or one that ends by itself. */
  readonly lasts: boolean;
  readonly match: Match;
  /** People reach it: it is a web application, or its published ports are named. */
  readonly served: boolean;
}

/** What else a request tells. */
export interface Told {
  readonly concepts: readonly ConceptMatch[];
  /** It tells of a message, a symptom or a version that is gone: without an order, nothing new is wanted. */
  readonly tellsTrouble: boolean;
}

interface Scene {
  readonly vocabulary: Vocabulary;
  readonly tellsTrouble: boolean;
}

const CREATION_WEIGHT = 0.8;
/** The topic of what a workload as a whole brings with it. */
export const WHOLE = 'whole';
/** Kinds of resources that a manifest can be about instead of a workload. */
const NARROW = new Set([
  'network-policy',
  'ingress',
  'service-object',
  'rbac',
  'service-account',
  'autoscaling',
  'disruption',
  'quota',
  'storage-claim',
  'secrets',
  'pod-security-policy',
  'permissions',
]);
/** What a manifest can be asked for as. */
const MADE: ReadonlySet<Workload> = new Set(['runningKind', 'batchKind', 'bareKind', 'manifests']);
/** What can run. */
const RUNNING: ReadonlySet<Workload> = new Set([
  'runningKind',
  'batchKind',
  'bareKind',
  'application',
  'webApplication',
  'composeFile',
]);
/** How many words after `manifest` may say what kind it is. */
const NEAR = 4;

/** Whether a request asks for the manifests of a workload, and which kind of workload that is. */
export function makingOf(vocabulary: Vocabulary, request: Request, told: Told): Making | undefined {
  if (request.onlyThis) return undefined;
  const scene = { vocabulary, tellsTrouble: told.tellsTrouble };
  const made = request.workloads.filter((mention) => isMade(mention, request, scene));
  const lasting = made.find(({ kind }) => kind === 'runningKind');
  if (lasting) return { lasts: true, match: lasting.match, served: isServed(request, true) };
  const ending = made.find(({ kind }) => kind === 'batchKind' || kind === 'bareKind') ?? scheduled(request, told);
  if (ending) return { lasts: false, match: ending.match, served: false };
  const general =
    made.find((mention) => mention.kind === 'manifests' && !isNarrow(mention, request, told.concepts)) ??
    portedApplication(request, { ...told, vocabulary });
  if (!general) return makingOfUnknown(request, told);
  const lasts = !request.workloads.some(({ kind }) => kind === 'batchKind' || kind === 'schedule');
  return { lasts, match: general.match, served: lasts && isServed(request, false) };
}

/** `something that runs every night`: no kind is named, but when it runs. */
function scheduled({ workloads, ordered }: Request, { concepts }: Told): WorkloadMention | undefined {
  if (concepts.length > 0) return undefined;
  return workloads.find(({ kind, asked, match }) => kind === 'schedule' && (asked || ordered.has(match.sentence)));
}

/** `host Minecraft on my cluster`: what is to run is no word of the lexicon. */
function makingOfUnknown({ hosting, workloads }: Request, { concepts, tellsTrouble }: Told): Making | undefined {
  const isNamed = workloads.some(({ kind }) => RUNNING.has(kind));
  if (!hosting || tellsTrouble || isNamed || concepts.length > 0) return undefined;
  return { lasts: !workloads.some(({ kind }) => kind === 'schedule'), match: hosting, served: false };
}

function isMade(
  { kind, match, role, asked }: WorkloadMention,
  { asks, ordered }: Request,
  { vocabulary: { reading }, tellsTrouble }: Scene,
): boolean {
  if (role !== 'made' || !MADE.has(kind)) return false;
  if (kind === 'bareKind' && reading.tokens[match.last]?.written.endsWith('s')) return false;
  if (asked) return true;
  if (ordered.has(match.sentence)) return true;
  if (match.language === undefined || asks.has('debug') || asks.has('explain') || asks.has('review')) return false;
  if ((asks.has('change') && !asks.has('create')) || tellsTrouble || kind === 'bareKind') return false;
  return isHeading(match, reading.tokens);
}

/** `StatefulSet for Postgres`, `deployment yaml nginx`: a noun that stands for the wish to have it. */
function isHeading(match: Match, tokens: readonly Token[]): boolean {
  const goesOn = [match.first, match.last].some((at) => {
    const next = tokens[at + 1];
    return next === undefined || next.clause !== tokens[at]?.clause || AFTER_A_HEADING.has(next.word);
  });
  const before = tokens.slice(0, match.first).filter(({ sentence }) => sentence === match.sentence);
  return goesOn && !before.some(({ word }) => NOT_BEFORE_A_HEADING.has(word));
}

/** A sentence without a verb that reports or asks. */
function isHeadline({ sentence }: Match, tokens: readonly Token[]): boolean {
  return !tokens.some((token) => token.sentence === sentence && NOT_BEFORE_A_HEADING.has(token.word));
}

/** `a manifest for a NetworkPolicy` is about the policy: nothing that runs is named beside it. */
function isNarrow({ match }: WorkloadMention, { workloads }: Request, concepts: readonly ConceptMatch[]): boolean {
  const beside = (other: Match) => other.sentence === match.sentence;
  if (workloads.some(({ kind, role, match: other }) => kind === 'runningKind' && role !== 'existing' && beside(other)))
    return false;
  const inSentence = concepts.filter(({ match: other }) => beside(other));
  const near = inSentence.filter(({ match: other }) => Math.abs(other.first - match.last) <= NEAR);
  if (near.some(({ concept }) => NARROW.has(concept.id))) return true;
  const runs = workloads.some(({ kind }) => RUNNING.has(kind));
  return !runs && inSentence.some(({ concept }) => concept.nature === 'control');
}

/** An application that is to be run in a cluster, with no kind of workload named. */
function portedApplication(
  { asks, workloads, bringing }: Request,
  { vocabulary, concepts, tellsTrouble }: Told & Scene,
): WorkloadMention | undefined {
  const compose = workloads.find(({ kind }) => kind === 'composeFile');
  if (asks.has('deploy') && compose) return compose;
  if (tellsTrouble) return undefined;
  const applications = workloads.filter(({ kind }) => kind === 'application' || kind === 'webApplication');
  const heading = [...asks].every((ask) => ask === 'place' || ask === 'no') && asks.has('place');
  const wanted = applications.find(
    ({ asked, role, match }) =>
      (heading && role === 'made' && isHeadline(match, vocabulary.reading.tokens)) ||
      (asked &&
        (asks.has('deploy') || (role === 'made' && !concepts.some(({ match: other }) => isBeside(other, match))))),
  );
  if (wanted || bringing.size === 0) return wanted;
  return applications.find(({ match }) => !bringing.has(match.sentence));
}

/** `an nginx ingress` is an ingress: the application only says which one. */
function isBeside(concept: Match, application: Match): boolean {
  return (
    concept.sentence === application.sentence &&
    (concept.first === application.last + 1 || concept.first < application.first || covers(concept, application))
  );
}

function isServed({ workloads }: Request, kindNamed: boolean): boolean {
  const has = (name: Workload) => workloads.some(({ kind }) => kind === name);
  if (has('composeFile')) return has('publishedPorts') || has('webApplication');
  return has('webApplication') && !kindNamed;
}

/** What asking for a workload says, by its quote: at least its privileges, its resources and its updates. */
export function wholeEvidence(quote: string, lasts: boolean): Evidence[] {
  const say = (mode: ModeId, reason: string): Evidence => ({
    mode,
    reason,
    quote,
    weight: CREATION_WEIGHT,
    topic: WHOLE,
    source: 'task',
  });
  return [
    say(
      'insecure-workload-defaults',
      'A new workload runs as its image likes unless a security context says otherwise.',
    ),
    say('resource-starvation', 'A new workload without requests and limits is the first to be evicted.'),
    ...(lasts ? [say('fragile-rollouts', 'A new workload needs probes, a fixed image and an orderly shutdown.')] : []),
  ];
}

/** What asking for a workload says in the words of a text. */
export function makingEvidence(text: string, { lasts, match, served }: Making): Evidence[] {
  const quote = quoteOf(text, match.start, match.end);
  if (!served) return wholeEvidence(quote, lasts);
  const reached: Evidence = {
    mode: 'network-exposure',
    reason: 'People are to reach it, so its Service and what stands before it matter.',
    quote,
    weight: CREATION_WEIGHT,
    topic: 'served',
    source: 'task',
  };
  return [...wholeEvidence(quote, lasts), reached];
}
