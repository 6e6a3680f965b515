import type { Migration } from './migration.js';
import { isEmptyMap } from './reshape.js';

/** What the API server itself makes of an empty selector that came by `policy/v1beta1`: no pod has such a label. */
const CHOOSES_NONE = {
  matchExpressions: [{ key: 'pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match', operator: 'Exists' }],
};

/**
 * `policy/v1beta1` to `v1`: an empty selector chose no pod and would choose all; an absent one chooses none in both.
 * Sources: Kubernetes deprecated API migration guide, the conversions of the API server.
 */
export const migrateBudget: Migration = (resource) => {
  const selector = resource.at('spec', 'selector');
  return { edits: isEmptyMap(selector.value) ? [selector.set(CHOOSES_NONE)] : [] };
};
