import { apiFacts, type KindFacts } from './api-facts.js';
import { editDistance } from './edit-distance.js';
import { stageOf } from './served-by-default.js';

/**
 * The kinds of a release that a name may mean, best first: the name itself, in another case or as a plural, else one
 * that is spelt almost so. Stable and served versions go before others. Empty where nothing is near.
 */
export function findKinds(name: string, release: string): readonly KindFacts[] {
  const kinds = apiFacts(release).kinds();
  const wanted = name.toLowerCase();
  const same = kinds.filter(({ kind, plural }) => kind.toLowerCase() === wanted || plural === wanted);
  return [...(same.length ? same : nearest(kinds, wanted))].sort(byFitness);
}

function nearest(kinds: readonly KindFacts[], wanted: string): readonly KindFacts[] {
  const limit = Math.min(3, Math.floor(wanted.length / 3));
  let best = limit + 1;
  let found: KindFacts[] = [];
  for (const facts of kinds) {
    const distance = editDistance(facts.kind.toLowerCase(), wanted, limit);
    if (distance < best) [best, found] = [distance, [facts]];
    else if (distance === best && distance <= limit) found.push(facts);
  }
  return found;
}

const STAGES = ['stable', 'beta', 'alpha'];

/** Served first, then the more settled, then the newer version; core and `events.k8s.io` both have an Event: core first. */
function byFitness(a: KindFacts, b: KindFacts): number {
  if (a.served !== b.served) return a.served ? -1 : 1;
  const stages = STAGES.indexOf(stageOf(a.version)) - STAGES.indexOf(stageOf(b.version));
  if (stages) return stages;
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  return a.version < b.version ? 1 : -1;
}
