import type { ModeId } from '../modes/failure-modes.js';
import { type Evidence, quoteOf } from './evidence.js';
import { WHOLE } from './making.js';
import type { Request } from './request.js';
import type { Vocabulary } from './vocabulary.js';

/** What a review can be about, the most telling first. */
const REVIEWED = ['runningKind', 'batchKind', 'bareKind', 'manifests'] as const;

/** Whether a text asks for a review or for hardening and names a workload or manifests to look at. */
export function asksForReview({ asks, workloads }: Request): boolean {
  return (
    (asks.has('review') || asks.has('security')) &&
    workloads.some(({ kind }) => REVIEWED.some((known) => known === kind))
  );
}

/** What a review without a question of its own has to look at. */
export function reviewEvidence({ workloads, reading: { text } }: Vocabulary, { asks }: Request): Evidence[] {
  const match = REVIEWED.flatMap((kind) => workloads.get(kind) ?? [])[0];
  if (!match) return [];
  const quote = quoteOf(text, match.start, match.end);
  const say = (mode: ModeId, weight: number, reason: string): Evidence => ({
    mode,
    weight,
    reason,
    quote,
    topic: asks.has('security') ? 'security review' : WHOLE,
    source: 'task',
  });
  if (asks.has('security')) {
    return [
      say(
        'insecure-workload-defaults',
        0.85,
        'What keeps an attacker inside the container is the first line of defence.',
      ),
      say('network-exposure', 0.7, 'Whom a taken pod can reach decides how far an attacker gets.'),
      say('privilege-sprawl', 0.7, 'What a taken identity may do decides how far an attacker gets.'),
    ];
  }
  const lasts = (['runningKind', 'manifests'] as const).some((kind) => (workloads.get(kind) ?? []).length > 0);
  return [
    say('insecure-workload-defaults', 0.75, 'A review of a workload asks what its containers may do.'),
    say('resource-starvation', 0.75, 'A review of a workload asks what it gets under pressure.'),
    ...(lasts
      ? [say('fragile-rollouts', 0.75, 'A review of a workload asks whether it answers while its pods change.')]
      : []),
  ];
}
