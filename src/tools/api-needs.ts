import type { ResourceId } from '../findings/finding.js';
import { findKinds } from '../schemas/find-kinds.js';
import { lifecycle } from '../schemas/lifecycle.js';
import { RELEASES } from '../schemas/release.js';

/** Whether some release of Kubernetes has a kind of this name. */
export function isKnownKind(word: string): boolean {
  return findKinds(word, RELEASES.at(-1) ?? '').some(({ kind }) => kind === word);
}

/** The minor number of the oldest release that has every kind in these versions; undefined where no kind says. */
export function oldestMinorServing(resources: readonly ResourceId[]): number | undefined {
  const minors = resources.flatMap(({ apiVersion, kind }) => {
    const slash = apiVersion.indexOf('/');
    const group = slash < 0 ? '' : apiVersion.slice(0, slash);
    const first = lifecycle(group, apiVersion.slice(slash + 1), kind)?.firstSeen;
    return first ? [Number(first.replace(/^<?=?1\./, ''))] : [];
  });
  return minors.length ? Math.max(...minors) : undefined;
}
