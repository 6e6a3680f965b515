import type { Field } from '../documents/field.js';
import type { Migration } from './migration.js';

/** By it `v1beta3` told a zero that was meant from one that was left out (Well-Known Annotations). */
const ZERO_IS_MEANT = 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares';
const DEFAULT_SHARES = 30;

/**
 * Priority levels of `flowcontrol.apiserver.k8s.io`: since `v1beta3` shares are nominal, not assured; up to it 0 stood
 * for the default, which in `v1` is zero; the annotation
 * that told them apart is forbidden there. Sources: Kubernetes deprecated API migration guide, the defaults of the API
 * server.
 */
export const migratePriorityLevel: Migration = (resource, version) => {
  const limited = resource.at('spec', 'limited');
  const [assured, nominal] = [limited.at('assuredConcurrencyShares'), limited.at('nominalConcurrencyShares')];
  const renamed = assured.exists && version !== 'v1beta1' && version !== 'v1beta2';
  const shares = assured.exists ? assured : nominal;
  const mark = resource.at('metadata', 'annotations', ZERO_IS_MEANT);
  const isZeroMeant = !assured.exists && mark.exists;
  return {
    edits: [
      ...(version === 'v1' && mark.exists ? [mark.remove()] : []),
      ...(renamed ? [assured.rename('nominalConcurrencyShares')] : []),
      ...(version === 'v1' && isZero(shares) && !isZeroMeant ? [shares.set(DEFAULT_SHARES)] : []),
    ],
  };
};

function isZero({ value }: Field): boolean {
  return value === 0;
}
