import { AUXILIARIES, LEADS_TO_ORDER, NOT_BEFORE_TO, SUBJECTS } from './lexicon/english-orders.js';
import { EXISTING_AFTER, EXISTING_BEFORE } from './lexicon/particles.js';
import type { RequestWord, SmallWord } from './lexicon/request-words.js';
import type { Workload } from './lexicon/workloads.js';
import type { Match } from './terms.js';
import type { Token } from './tokens.js';
import { covers, type Vocabulary } from './vocabulary.js';

/** How a workload stands in a request: to be made, part of the surroundings, or there already. */
export type Role = 'made' | 'context' | 'existing';

export interface WorkloadMention {
  readonly kind: Workload;
  readonly match: Match;
  readonly role: Role;
  /** Whether an order or a wish to make something precedes it in its sentence. */
  readonly asked: boolean;
}

/** What a text asks for. */
export interface Request {
  readonly asks: ReadonlySet<RequestWord>;
  readonly workloads: readonly WorkloadMention[];
  /** Sentences that order a thing in a language that may put the verb last. */
  readonly ordered: ReadonlySet<number>;
  /** Where something is to be kept running in a cluster, whatever it is. */
  readonly hosting: Match | undefined;
  /** Sentences that ask to bring something to a cluster. */
  readonly bringing: ReadonlySet<number>;
  /** Whether it asks for one thing and nothing else. */
  readonly onlyThis: boolean;
}

/** Verbs that ask only where an order can stand. */
const VERBS: ReadonlySet<RequestWord> = new Set(['create', 'deploy', 'change', 'bring']);

/** Reads what is asked for and which of the workloads named are to be made. */
export function readRequest(vocabulary: Vocabulary): Request {
  const asks = new Set<RequestWord>();
  for (const [word, matches] of vocabulary.requestWords) {
    if (matches.some((match) => standsAsOrder(word, match, vocabulary.reading.tokens))) asks.add(word);
  }
  const found = bringings(vocabulary);
  const bringing = new Set(found.map(({ sentence }) => sentence));
  const hosts = vocabulary.requestWords.get('host') ?? [];
  const hosting = found.find(({ first }) => hosts.some((host) => host.first === first));
  const composed = vocabulary.workloads.get('composeFile')?.length && vocabulary.requestWords.get('place')?.length;
  if (bringing.size > 0 || composed) asks.add('deploy');
  return {
    asks,
    ordered: orderedSentences(vocabulary),
    hosting,
    bringing,
    workloads: mentionsOf(vocabulary),
    onlyThis: asks.has('onlyThis'),
  };
}

function orderedSentences({ requestWords }: Vocabulary): Set<number> {
  const orders = (['create', 'want', 'deploy'] as const).flatMap((word) => requestWords.get(word) ?? []);
  return new Set(
    orders.filter(({ language }) => language !== 'en' && language !== 'any').map(({ sentence }) => sentence),
  );
}

/** English verbs of making also describe (`when we deploy`); only where an order can stand do they ask. */
function standsAsOrder(word: RequestWord, match: Match, tokens: readonly Token[]): boolean {
  if (!VERBS.has(word) || match.language !== 'en' || match.gapped) return true;
  const previous = tokens[match.first - 1];
  const current = tokens[match.first];
  if (!previous || !current || previous.clause !== current.clause) return true;
  if (SUBJECTS.has(previous.word)) return AUXILIARIES.has(tokens[match.first - 2]?.word ?? '');
  if (previous.word === 'to' && NOT_BEFORE_TO.has(tokens[match.first - 2]?.word ?? '')) return false;
  return LEADS_TO_ORDER.has(previous.word);
}

function mentionsOf(vocabulary: Vocabulary): WorkloadMention[] {
  const { tokens } = vocabulary.reading;
  const roles = rolesOf(vocabulary);
  const mentions: WorkloadMention[] = [];
  for (const [kind, matches] of vocabulary.workloads) {
    for (const match of matches) {
      if (kind === 'composeFile' || kind === 'publishedPorts') {
        mentions.push({ kind, match, role: 'existing', asked: false });
        continue;
      }
      if (
        vocabulary.concepts.some(
          ({ concept, match: its }) =>
            !(kind === 'runningKind' && concept.id === 'service-object') && covers(its, match),
        )
      )
        continue;
      const { role, asked } = roles[match.first] ?? { role: 'context', asked: false };
      mentions.push({ kind, match, role: isExisting(vocabulary, match, tokens) ? 'existing' : role, asked });
    }
  }
  return mentions.sort((a, b) => a.match.start - b.match.start);
}

interface TokenRole {
  readonly role: Role;
  readonly asked: boolean;
}

/** For every token, whether what is named there is to be made: orders open it, `for` and its like close it. */
function rolesOf(vocabulary: Vocabulary): TokenRole[] {
  const { tokens } = vocabulary.reading;
  const orders = startsOf(vocabulary, ['create', 'want', 'deploy']);
  for (const { first } of bringings(vocabulary)) orders.add(first);
  const starts = (name: SmallWord) =>
    new Set((vocabulary.smallWords.get(name) ?? []).flatMap(({ first, last }) => range(first, last)));
  const [context, joins, and, indefinite] = [starts('context'), starts('with'), starts('and'), starts('indefinite')];
  const roles: TokenRole[] = [];
  let role: Role = 'made';
  let asked = false;
  let sentence = -1;
  tokens.forEach((token, at) => {
    if (token.sentence !== sentence) [sentence, role, asked] = [token.sentence, 'made', false];
    if (orders.has(at)) [role, asked] = ['made', true];
    else if (joins.has(at) || (and.has(at) && indefinite.has(at + 1))) role = 'made';
    else if (context.has(at)) role = 'context';
    roles.push({ role, asked });
  });
  return roles;
}

/** Orders to bring something to a cluster: `run our worker in Kubernetes`. */
function bringings({ requestWords, reading }: Vocabulary): Match[] {
  const places = requestWords.get('place') ?? [];
  return (requestWords.get('bring') ?? []).filter(
    (match) =>
      standsAsOrder('bring', match, reading.tokens) &&
      places.some((place) => place.sentence === match.sentence && place.first > match.last),
  );
}

function startsOf(vocabulary: Vocabulary, words: readonly RequestWord[]): Set<number> {
  const { tokens } = vocabulary.reading;
  return new Set(
    words.flatMap((word) =>
      (vocabulary.requestWords.get(word) ?? [])
        .filter((match) => standsAsOrder(word, match, tokens))
        .flatMap(({ first, last, gapped }) => (gapped ? [first] : range(first, last))),
    ),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function isExisting(vocabulary: Vocabulary, match: Match, tokens: readonly Token[]): boolean {
  const { text } = vocabulary.reading;
  if (EXISTING_BEFORE.test(text.slice(Math.max(0, match.start - 8), match.start))) return true;
  if (EXISTING_AFTER.test(text.slice(match.end, match.end + 6))) return true;
  const existing = vocabulary.smallWords.get('existing') ?? [];
  const sentence = tokens[match.first]?.sentence;
  return existing.some(({ last, sentence: its }) => its === sentence && last < match.first && match.first - last <= 2);
}
