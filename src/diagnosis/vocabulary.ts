import { findTerms, isKnownWord } from './find-terms.js';
import { detectLanguages } from './languages.js';
import type { Concept } from './lexicon/concept.js';
import { CONCEPTS } from './lexicon/concepts.js';
import { DOMAIN, type Domain } from './lexicon/domain.js';
import { OBSERVATIONS, type Observation } from './lexicon/observations.js';
import { REQUEST_WORDS, type RequestWord, SMALL_WORDS, type SmallWord } from './lexicon/request-words.js';
import { WORKLOADS, type Workload } from './lexicon/workloads.js';
import { correctSpelling } from './spelling.js';
import { compileTerms, type TermIndex } from './term-index.js';
import type { Match } from './terms.js';
import { type Reading, read } from './tokens.js';
import { findVersions, type VersionMention } from './versions.js';

/** A concept and one place where the text names it. */
export interface ConceptMatch {
  readonly concept: Concept;
  readonly match: Match;
}

/** Everything that the lexicon finds in a text. */
export interface Vocabulary {
  readonly reading: Reading;
  readonly concepts: readonly ConceptMatch[];
  readonly observations: ReadonlyMap<Observation, readonly Match[]>;
  readonly requestWords: ReadonlyMap<RequestWord, readonly Match[]>;
  readonly smallWords: ReadonlyMap<SmallWord, readonly Match[]>;
  readonly workloads: ReadonlyMap<Workload, readonly Match[]>;
  readonly domain: ReadonlyMap<Domain, readonly Match[]>;
}

/** How many characters may stand between a kind and its version. */
const NEAR_A_VERSION = 4;

let index: TermIndex | undefined;
let conceptsById: ReadonlyMap<string, Concept> | undefined;

/** Finds every wording of the lexicon in a text, misspelt ones included. */
export function readVocabulary(text: string): Vocabulary {
  index ??= compileTerms(namedTerms());
  const terms = index;
  const written = read(text);
  const languages = detectLanguages(written);
  const reading = correctSpelling(written, (word) => isKnownWord(terms, word, languages));
  const byName = new Map<string, Match[]>();
  for (const match of findTerms(terms, reading, languages)) {
    const matches = byName.get(match.concept);
    if (matches) matches.push(match);
    else byName.set(match.concept, [match]);
  }
  return {
    reading,
    concepts: conceptMatches(byName, text),
    observations: pick(byName, 'observation', OBSERVATIONS),
    requestWords: pick(byName, 'request', REQUEST_WORDS),
    smallWords: pick(byName, 'small', SMALL_WORDS),
    workloads: pick(byName, 'workload', WORKLOADS),
    domain: pick(byName, 'domain', DOMAIN),
  };
}

function* namedTerms() {
  for (const { id, terms } of CONCEPTS) yield [`concept ${id}`, terms] as const;
  const groups = {
    observation: OBSERVATIONS,
    request: REQUEST_WORDS,
    small: SMALL_WORDS,
    workload: WORKLOADS,
    domain: DOMAIN,
  };
  for (const [group, entries] of Object.entries(groups)) {
    for (const [name, terms] of Object.entries(entries)) yield [`${group} ${name}`, terms] as const;
  }
}

/** Words within an API version (`autoscaling/v2beta2`) name the version and nothing else. */
function conceptMatches(byName: ReadonlyMap<string, readonly Match[]>, text: string): ConceptMatch[] {
  const versions = findVersions(text).filter(({ kind }) => kind !== 'release');
  conceptsById ??= new Map(CONCEPTS.map((concept) => [`concept ${concept.id}`, concept]));
  const found: ConceptMatch[] = [];
  for (const [name, concept] of conceptsById) {
    for (const match of byName.get(name) ?? []) found.push({ concept, match });
  }
  return found
    .filter(({ match }) => !isPartOfAnother(match, found) && !versions.some((version) => belongsTo(version, match)))
    .sort((a, b) => a.match.start - b.match.start);
}

/** A kind beside its beta version (`PodDisruptionBudget v1beta1`) is named for the version. */
function belongsTo({ kind, start, end }: VersionMention, match: Match): boolean {
  const near = kind === 'beta-api' ? NEAR_A_VERSION : 0;
  return match.start <= end + near && match.end >= start - near && match.concept !== 'concept api-versions';
}

/** Whether a longer phrase without words between (`tls key`) holds this one (`tls`). */
function isPartOfAnother(match: Match, all: readonly ConceptMatch[]): boolean {
  return all.some(({ match: other }) => covers(other, match));
}

/** Whether one phrase, without words of its own between, holds another that is shorter. */
export function covers(outer: Match, inner: Match): boolean {
  return (
    !outer.gapped &&
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

function pick<N extends string>(
  byName: ReadonlyMap<string, readonly Match[]>,
  group: string,
  entries: Readonly<Record<N, unknown>>,
): ReadonlyMap<N, readonly Match[]> {
  const picked = new Map<N, readonly Match[]>();
  for (const name in entries) picked.set(name, byName.get(`${group} ${name}`) ?? []);
  return picked;
}
