import type { Migration } from './migration.js';

/**
 * A binding of an admission policy of `v1alpha1` to `v1`, where what was filled in, or was not asked yet, has to be
 * written: it denies. Source: the defaults of Kubernetes 1.31, KEP-3488.
 */
export const migrateAlphaPolicyBinding: Migration = (resource) => {
  const [params, actions] = [resource.at('spec', 'paramRef'), resource.at('spec', 'validationActions')];
  const notFound = params.at('parameterNotFoundAction');
  return {
    edits: [
      ...(params.exists && !notFound.exists ? [notFound.set('Deny')] : []),
      ...(actions.exists ? [] : [actions.set(['Deny'])]),
    ],
  };
};
