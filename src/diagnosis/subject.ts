import type { Domain } from './lexicon/domain.js';
import type { DescribedSituation } from './notice.js';
import { findVersions } from './versions.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Whether a text is about Kubernetes: surely, possibly (it speaks of operating software, and nothing places it
 * elsewhere), or not.
 */
export type Subject = 'kubernetes' | 'possibly' | 'other';

/** `512Mi`, `20Gi`: binary amounts as manifests write them. */
const AMOUNT = /\b\d{1,6}[MG]i\b/;

/** A situation this telling is one of running software. */
const TELLING = 0.85;

/** Judges what a text is about by the words that place it. */
export function subjectOf(vocabulary: Vocabulary, situations: readonly DescribedSituation[]): Subject {
  const hits = (name: Domain) => vocabulary.domain.get(name)?.length ?? 0;
  const named = vocabulary.concepts.reduce((most, { concept }) => Math.max(most, concept.kubernetes), 0);
  if (hits('writing') > 0) return 'other';
  const pods = vocabulary.workloads.get('bareKind')?.length ?? 0;
  if (hits('foreign') > 0 && named === 0 && hits('kubernetes') <= pods) return 'other';
  if (hits('kubernetes') > 0 || named >= 0.7 || namesKind(vocabulary) || AMOUNT.test(vocabulary.reading.text))
    return 'kubernetes';
  if (hits('foreign') > 0) return 'other';
  if (movesBetweenReleases(vocabulary) || vocabulary.requestWords.get('place')?.length) return 'kubernetes';
  const told = situations.some(({ situation }) => situation.weight >= TELLING);
  return hits('operations') > 0 || named >= 0.4 || told || namesRelease(vocabulary) ? 'possibly' : 'other';
}

/** Kinds that are plain words unless they are written with a capital within a sentence. */
const KINDS = new Set([
  'deployment',
  'job',
  'pod',
  'secret',
  'role',
  'service',
  'ingress',
  'namespace',
  'node',
  'volume',
]);

/** `Deployment` with a capital within a sentence is the kind and no plain word. */
function namesKind({ reading: { tokens } }: Vocabulary): boolean {
  return tokens.some(
    ({ word, capital, sentence }, at) =>
      capital && KINDS.has(word) && tokens[at - 1]?.sentence === sentence && tokens[at - 1]?.capital !== true,
  );
}

/** `upgrade to 1.33`, `from 1.21 to 1.25`: releases so written are those of Kubernetes. */
function movesBetweenReleases({ reading: { text } }: Vocabulary): boolean {
  const versions = findVersions(text);
  const releases = versions.filter(({ kind }) => kind === 'release').length;
  return (
    versions.length > releases ||
    releases > 1 ||
    (releases === 1 && /upgrad|updat|mise|aktualis|actualiz|atualiz|migr|升级|アップグレード|업그레이드/i.test(text))
  );
}

function namesRelease({ reading: { text } }: Vocabulary): boolean {
  return findVersions(text).some(({ kind }) => kind === 'release');
}
