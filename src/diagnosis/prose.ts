import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import { type Evidence, quoteOf } from './evidence.js';
import type { Workload } from './lexicon/workloads.js';
import { type Making, makingEvidence, makingOf } from './making.js';
import { notationEvidence } from './notations.js';
import { countedConcepts, type DescribedSituation, describeSituations, situationEvidence } from './notice.js';
import type { Known } from './questions.js';
import { type Request, readRequest } from './request.js';
import { asksForReview, reviewEvidence } from './review.js';
import { type Subject, subjectOf } from './subject.js';
import { traitsOf } from './traits.js';
import { findVersions, versionEvidence } from './versions.js';
import { type ConceptMatch, readVocabulary, type Vocabulary } from './vocabulary.js';

/** What is known before the words of a task are read. */
export interface Surroundings {
  /** Output or manifests already place the request in Kubernetes. */
  readonly placed: boolean;
  /** Modes for which messages name the cause. */
  readonly causes: readonly ModeId[];
}

/** What the words of a task say. */
export interface ProseReading {
  readonly evidence: readonly Evidence[];
  readonly making: Making | undefined;
  /** A review of everything, with no question of its own. */
  readonly general: boolean;
  /** What it speaks of, by name. */
  readonly traits: readonly string[];
  readonly known: Omit<Known, 'selected'>;
}

/** What something in the surroundings counts beside what the request is about. */
const SCENERY = 0.6;
const BESIDE_BETA = 0.5;
const STRONG = 0.8;
/** Evidence from this weight on makes a request one about something. */
const FOCUS = 0.6;
/** A concept this far from Kubernetes proves nothing where the text may be about something else. */
const UNSURE = 0.3;

/** A concept this close to Kubernetes counts wherever it is named. */
const TELLING = 0.7;
const UNKNOWN_OUTPUT = 0.8;

/** Reads the words of a task: what is wanted, what is named and what is observed. */
export function readProse(text: string, { placed, causes }: Surroundings): ProseReading {
  const vocabulary = readVocabulary(text);
  const situations = describeSituations(vocabulary);
  const subject: Subject = placed ? 'kubernetes' : subjectOf(vocabulary, situations);
  const request = readRequest(vocabulary);
  const understood = { vocabulary, situations, request, subject };
  if (subject === 'other') return { ...NOTHING, traits: traitsOf({ ...understood, making: undefined }) };
  const counted = countedConcepts(vocabulary, situations, causes);
  const told = { concepts: counted, tellsTrouble: tellsTrouble(text, { causes, situations, concepts: counted }) };
  const making = canMake(subject, vocabulary) ? makingOf(vocabulary, request, told) : undefined;
  const sure = subject === 'kubernetes' || making !== undefined;
  const concepts = counted.filter(({ concept }) => sure || concept.kubernetes >= UNSURE);
  const versions = versionEvidence(text, { upgrading: concepts.some(isUpgrade), placed: subject === 'kubernetes' });
  const named = conceptEvidence(text, concepts, isControlOrSymptom);
  const observed = situationEvidence(text, situations).filter((piece) => stands(piece, concepts, making));
  const about = [...(versions.some(isBeta) && !making ? named.map(besideBeta) : named), ...observed];
  const things = [...conceptEvidence(text, concepts, isThing), ...versions, ...notationEvidence(text)];
  const general = !making && asksForReview(request) && ![...about, ...versions].some(({ weight }) => weight >= FOCUS);
  const whole = making ? makingEvidence(text, making) : general ? reviewEvidence(vocabulary, request) : [];
  const evidence = [...about, ...(making ? things : asScenery(things, [...about, ...versions])), ...whole];
  return {
    evidence,
    making,
    general,
    traits: traitsOf({ ...understood, making }),
    known: knownOf({ vocabulary, request, making, general, concepts, evidence }),
  };
}

/** What output says that holds no message of a known family: the concepts of Kubernetes that it names. */
export function readUnknownOutput(text: string): Evidence[] {
  const telling = ({ concept }: ConceptMatch) => concept.nature !== 'thing' && concept.kubernetes >= TELLING;
  return conceptEvidence(text, readVocabulary(text).concepts, telling).map((piece) => ({
    ...piece,
    source: 'output',
    weight: piece.weight * UNKNOWN_OUTPUT,
  }));
}

interface Trouble {
  readonly causes: readonly ModeId[];
  readonly situations: readonly DescribedSituation[];
  readonly concepts: readonly ConceptMatch[];
}

/** Whether something is wrong or out of date, so that a noun alone is no wish to have the thing. */
function tellsTrouble(text: string, { causes, situations, concepts }: Trouble): boolean {
  return (
    causes.length > 0 ||
    situations.some(({ situation }) => situation.weight >= STRONG) ||
    concepts.some(
      ({ concept }) => concept.nature === 'symptom' || concept.signals.some(({ mode }) => mode === 'api-drift'),
    ) ||
    movesVersions(text)
  );
}

/** What is observed vaguely gives way to the making of something and to a symptom that is named. */
function stands({ mode, weight }: Evidence, concepts: readonly ConceptMatch[], making: Making | undefined): boolean {
  if (weight >= STRONG) return true;
  const symptoms = concepts.filter(({ concept }) => concept.nature === 'symptom' && !concept.consequence);
  return !making && symptoms.every(({ concept }) => concept.signals.some((signal) => signal.mode === mode));
}

function isBeta({ topic }: Evidence): boolean {
  return topic === 'version beta-api';
}

/** `this HPA from autoscaling/v2beta1 to v2` is about the version and not about scaling. */
function besideBeta(piece: Evidence): Evidence {
  return piece.mode === 'api-drift' ? piece : { ...piece, weight: piece.weight * BESIDE_BETA };
}

function isThing({ concept }: ConceptMatch): boolean {
  return concept.nature === 'thing';
}

function isControlOrSymptom(found: ConceptMatch): boolean {
  return !isThing(found);
}

function isUpgrade({ concept }: ConceptMatch): boolean {
  return concept.id === 'cluster-upgrade' || concept.id === 'api-versions';
}

/** Beta versions, or two releases: what is there is to be moved. */
function movesVersions(text: string): boolean {
  const versions = findVersions(text);
  return (
    versions.some(({ kind }) => kind === 'beta-api') || versions.filter(({ kind }) => kind === 'release').length > 1
  );
}

const NOTHING: Omit<ProseReading, 'traits'> = {
  evidence: [],
  making: undefined,
  general: false,
  known: {
    workload: false,
    releaseNamed: false,
    ruledOut: new Set(MODE_IDS),
    causeUnknown: false,
    nothingFound: false,
  },
};

/** In a text that may be about something else, only a kind of workload named with something more is enough. */
function canMake(subject: Subject, { workloads, concepts }: Vocabulary): boolean {
  const named = (kind: Workload) => (workloads.get(kind) ?? []).length > 0;
  if (subject === 'kubernetes') return true;
  const runs = named('application') || named('webApplication');
  return (
    ((named('runningKind') || named('batchKind')) && (runs || concepts.length > 0)) || (named('manifests') && runs)
  );
}

function conceptEvidence(
  text: string,
  concepts: readonly ConceptMatch[],
  counts: (found: ConceptMatch) => boolean,
): Evidence[] {
  return concepts.filter(counts).flatMap(({ concept, match }) =>
    concept.signals.map(({ mode, weight, reason }): Evidence => {
      const quote = quoteOf(text, match.start, match.end);
      return { mode, weight, reason, quote, topic: `concept ${concept.id}`, source: 'task' };
    }),
  );
}

/** Things count less where the request is plainly about something of another mode. */
function asScenery(things: readonly Evidence[], about: readonly Evidence[]): Evidence[] {
  const strong = new Set(about.filter(({ weight }) => weight >= STRONG).map(({ mode }) => mode));
  return things.map((thing) =>
    strong.size === 0 || strong.has(thing.mode) || isBeta(thing) ? thing : { ...thing, weight: thing.weight * SCENERY },
  );
}

interface Findings extends Pick<ProseReading, 'making' | 'general' | 'evidence'> {
  readonly vocabulary: Vocabulary;
  readonly request: Request;
  readonly concepts: readonly ConceptMatch[];
}

function knownOf({ vocabulary, request, making, general, concepts, evidence }: Findings): Omit<Known, 'selected'> {
  const counted = new Set(concepts);
  const takenOut = vocabulary.concepts.filter((found) => !counted.has(found));
  return {
    workload: making !== undefined || general,
    releaseNamed: findVersions(vocabulary.reading.text).some(({ kind }) => kind === 'release'),
    ruledOut: new Set(takenOut.flatMap(({ concept }) => concept.signals.map(({ mode }) => mode))),
    causeUnknown: concepts.some(({ concept }) => concept.consequence),
    nothingFound: evidence.length === 0 && request.asks.has('debug'),
  };
}
