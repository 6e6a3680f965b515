import type { Making } from './making.js';
import { notationEvidence } from './notations.js';
import type { DescribedSituation } from './notice.js';
import type { Message } from './read-output.js';
import type { Request } from './request.js';
import { asksForReview } from './review.js';
import type { Subject } from './subject.js';
import { findVersions } from './versions.js';
import type { Vocabulary } from './vocabulary.js';

/** What was read in the words of a request. */
export interface Understood {
  readonly vocabulary: Vocabulary;
  readonly situations: readonly DescribedSituation[];
  readonly request: Request;
  readonly making: Making | undefined;
  readonly subject: Subject;
}

/** Ways of writing that say what is to run, and where it is reached. */
const NOTED: readonly (readonly [trait: string, pattern: RegExp])[] = [
  ['image reference', /\b[\w-]{1,60}\.[a-z]{2,20}\/[\w./-]{1,120}:[\w.-]{1,60}/],
  [
    'host name',
    /(?<![\w.-])(?:[a-z0-9-]{1,60}\.){1,5}(?:com|org|net|io|dev|app|de|fr|es|br|cn|jp|kr|it|nl|eu|example)\b(?![\w/])/,
  ],
  ['port', /\bports? \d{2,5}\b|\bon \d{4,5}\b|:\d{4,5}\b/i],
  [
    'replica count',
    /\b(?:\d{1,3}|two|three|four|five|six) (?:replicas?|pods|copies|instances|members|nodes|brokers)\b/i,
  ],
];

/**
 * What a request is known to speak of, as names: concepts, observations, intents, workloads and situations. They
 * are the same in every language, which lets the model learn from one language for the others.
 */
export function traitsOf({ vocabulary, situations, request, making, subject }: Understood): string[] {
  const { text } = vocabulary.reading;
  return [
    ...vocabulary.concepts.map(({ concept }) => `concept ${concept.id}`),
    ...named('observation', vocabulary.observations),
    ...named('word', vocabulary.requestWords),
    ...named('workload', vocabulary.workloads),
    ...named('domain', vocabulary.domain),
    ...situations.map(({ situation }) => `situation ${situation.id}`),
    ...[...request.asks].map((ask) => `asks ${ask}`),
    ...request.workloads.map(({ kind, role, asked }) => `${kind} ${role}${asked ? ' asked' : ''}`),
    ...findVersions(text).map(({ kind }) => `version ${kind}`),
    ...notationEvidence(text).map(({ topic }) => topic),
    ...NOTED.filter(([, pattern]) => pattern.test(text)).map(([trait]) => trait),
    `subject ${subject}`,
    ...(request.hosting ? ['hosting'] : []),
    ...(making ? ['making', making.lasts ? 'making lasts' : 'making ends', ...(making.served ? ['served'] : [])] : []),
    ...(asksForReview(request) ? ['review'] : []),
  ];
}

/** Messages are traits too: the families that their lines belong to. */
export function messageTraits(messages: readonly Message[]): string[] {
  return messages.map(({ pattern }) => `message ${pattern.id}`);
}

function named(group: string, found: ReadonlyMap<string, readonly unknown[]>): string[] {
  return [...found].filter(([, matches]) => matches.length > 0).map(([name]) => `${group} ${name}`);
}
