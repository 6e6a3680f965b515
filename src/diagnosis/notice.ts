import type { ModeId } from '../modes/failure-modes.js';
import { type Evidence, quoteOf } from './evidence.js';
import type { Concept } from './lexicon/concept.js';
import type { Observation } from './lexicon/observations.js';
import { NOT_WANTED_AFTER, NOT_WANTED_BEFORE } from './lexicon/particles.js';
import { SITUATIONS, type Situation } from './lexicon/situations.js';
import type { Match } from './terms.js';
import type { ConceptMatch, Vocabulary } from './vocabulary.js';

/** A situation that the text describes, with the part of the text that does. */
export interface DescribedSituation {
  readonly situation: Situation;
  readonly start: number;
  readonly end: number;
  /** The sentence that tells all of it, or nothing where several do together. */
  readonly sentence: number | undefined;
}

/** Told over several sentences, a situation is less sure. */
const OVER_SENTENCES = 0.85;
const MOST_SENTENCES = 3;
/** Words between a negation and what it takes out. */
const REACH_OF_NO = 3;
const REACH_OF_LEAVE = 5;
const REACH_OF_NOT_NEEDED = 4;

/** The situations of a text, sentence by sentence, and over the whole of a short one. */
export function describeSituations(vocabulary: Vocabulary): DescribedSituation[] {
  const sentences = new Set([...vocabulary.observations.values()].flat().map(({ sentence }) => sentence));
  const told = [...sentences].sort((a, b) => a - b).flatMap((sentence) => situationsIn(vocabulary, sentence));
  if (sentences.size < 2 || sentences.size > MOST_SENTENCES) return told;
  const together = situationsIn(vocabulary, undefined);
  return [...told, ...together.filter(({ situation }) => !told.some((known) => known.situation.id === situation.id))];
}

function situationsIn(vocabulary: Vocabulary, sentence: number | undefined): DescribedSituation[] {
  const within = (name: Observation) =>
    (vocabulary.observations.get(name) ?? []).filter((match) => sentence === undefined || match.sentence === sentence);
  const told = SITUATIONS.flatMap((situation) => {
    const parts = situation.all.map((name) => within(name)[0]);
    if (!parts.every((part) => part !== undefined) || situation.not?.some((name) => within(name).length > 0)) return [];
    if (!areSeparate(situation.all.map(within))) return [];
    return [{ situation, sentence, ...spanOf(parts) }];
  });
  const ids = new Set(told.map(({ situation }) => situation.id));
  return told.filter(({ situation }) => !situation.unless?.some((id) => ids.has(id)));
}

/** One word cannot be two observations: there must be a word for each. */
function areSeparate(parts: readonly (readonly Match[])[]): boolean {
  const [first = [], second = [], third = []] = parts;
  return first.some((a) =>
    second.some((b) => apart(a, b) && (parts.length < 3 || third.some((c) => apart(a, c) && apart(b, c)))),
  );
}

function apart(a: Match, b: Match): boolean {
  return a.end <= b.start || b.end <= a.start || a.gapped || b.gapped;
}

function spanOf(parts: readonly Match[]): { start: number; end: number } {
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** What situations say for their modes. */
export function situationEvidence(text: string, described: readonly DescribedSituation[]): Evidence[] {
  return described.map(({ situation, start, end, sentence }) => ({
    mode: situation.mode,
    weight: situation.weight * (sentence === undefined ? OVER_SENTENCES : 1),
    topic: `situation ${situation.id}`,
    source: 'task',
    quote: quoteOf(text, start, end),
    reason: situation.reason,
  }));
}

/** The concepts that count: named, wanted, and not explained by a situation. */
export function countedConcepts(
  vocabulary: Vocabulary,
  described: readonly DescribedSituation[],
  causesElsewhere: Iterable<ModeId>,
): ConceptMatch[] {
  const kept = vocabulary.concepts.filter((found) => !isTakenOut(found, vocabulary) && !isExplained(found, described));
  const causes = new Set([
    ...kept.filter(({ concept }) => concept.nature === 'symptom' && !concept.consequence).flatMap(modesOf),
    ...described.map(({ situation }) => situation.mode),
    ...causesElsewhere,
  ]);
  return kept.filter(
    ({ concept }) => !concept.consequence || [...causes].every((mode) => modesOf({ concept }).includes(mode)),
  );
}

function modesOf({ concept }: { concept: Concept }) {
  return concept.signals.map(({ mode }) => mode);
}

function isExplained({ concept, match }: ConceptMatch, described: readonly DescribedSituation[]): boolean {
  return described.some(
    ({ situation, sentence }) =>
      situation.explains?.includes(concept.id) && (sentence === undefined || sentence === match.sentence),
  );
}

/** Whether the text says that a concept is not wanted (`no ingress`) or is to stay as it is. */
function isTakenOut({ concept, match }: ConceptMatch, vocabulary: Vocabulary): boolean {
  if (concept.nature === 'symptom') return false;
  const words = (name: 'no' | 'leaveAlone' | 'notNeeded') => vocabulary.requestWords.get(name) ?? [];
  const { tokens } = vocabulary.reading;
  const clause = (at: number) => tokens[at]?.clause;
  const before = (other: Match, reach: number) =>
    other.last < match.first && match.first - other.last <= reach && clause(other.last) === clause(match.first);
  const after = (other: Match) =>
    other.first > match.last &&
    other.first - match.last <= REACH_OF_NOT_NEEDED &&
    tokens[other.first]?.sentence === match.sentence;
  return (
    words('leaveAlone').some((other) => before(other, REACH_OF_LEAVE) || (other.gapped && holds(other, match))) ||
    words('notNeeded').some(after) ||
    (concept.nature === 'thing' && words('no').some((other) => before(other, REACH_OF_NO))) ||
    (vocabulary.reading.squeezed !== undefined && isTakenOutSpaceless({ concept, match }, vocabulary))
  );
}

function holds(outer: Match, inner: Match): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function isTakenOutSpaceless(
  { concept, match: { start, end } }: ConceptMatch,
  { reading: { text } }: Vocabulary,
): boolean {
  const before = concept.nature === 'thing' && NOT_WANTED_BEFORE.test(text.slice(Math.max(0, start - 8), start));
  return before || NOT_WANTED_AFTER.test(text.slice(end, end + 12));
}
