import type { ModeId } from '../modes/failure-modes.js';
import { type Evidence, quoteOf } from './evidence.js';

/** A way of writing that says something for a mode without a word. */
interface Notation {
  readonly id: string;
  readonly mode: ModeId;
  readonly weight: number;
  readonly pattern: RegExp;
  readonly reason: string;
}

const NOTATIONS: readonly Notation[] = [
  {
    id: 'quantity',
    mode: 'resource-starvation',
    weight: 0.7,
    pattern: /(?<![\w.])\d{1,6}(?:\.\d{1,3})?(?:[KMGT]i\b|m\b(?! ?[/:]))/,
    reason: 'It names an amount of CPU, memory or storage.',
  },
  {
    id: 'latest',
    mode: 'fragile-rollouts',
    weight: 0.9,
    pattern: /(?<=^|[\s"'`\w]):latest\b/,
    reason: 'The tag `latest` can be another image tomorrow.',
  },
  {
    id: 'everything',
    mode: 'privilege-sprawl',
    weight: 0.85,
    pattern: /\b(?:verbs|resources|apiGroups)\b[^\n]{0,12}["'`]?\*["'`]?/,
    reason: 'A wildcard grants more than can be named.',
  },
  {
    id: 'cluster-name',
    mode: 'network-exposure',
    weight: 0.7,
    pattern: /\b[\w-]{1,63}\.[\w-]{1,63}\.svc(?:\.cluster\.local)?\b/,
    reason: 'It is the name of a service within the cluster.',
  },
];

/** What the notations in a text say. */
export function notationEvidence(text: string): Evidence[] {
  return NOTATIONS.flatMap(({ id, mode, weight, pattern, reason }) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const quote = quoteOf(text, found.index, found.index + found[0].length);
    return [{ mode, weight, reason, quote, topic: `notation ${id}`, source: 'task' as const }];
  });
}
