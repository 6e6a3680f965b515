import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import { checkConfigMap } from './core-config-maps.js';
import { checkNode } from './core-nodes.js';
import { checkLimitRange, checkResourceQuota } from './core-quotas.js';
import { checkSecret } from './core-secrets.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { invalidValue, quoted } from './problems.js';
import type { Validators } from './validator.js';

/** Kinds of the core group that carry no pod and are no Service. */
export const CORE_VALIDATORS: Validators = {
  '/ConfigMap': [checkConfigMap],
  '/Secret': [checkSecret],
  '/Namespace': [checkNamespace],
  '/Node': [checkNode],
  '/LimitRange': [checkLimitRange],
  '/ResourceQuota': [checkResourceQuota],
};

const FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** What has to happen before a namespace goes (API reference, NamespaceSpec). */
function* checkNamespace(namespace: Resource): Iterable<ShapeProblem> {
  for (const finalizer of namespace.at('spec', 'finalizers').items()) {
    const string = isEmptyText(finalizer) ? '' : finalizer.string;
    if (string === undefined || isPlaceholder(string) || FINALIZERS.includes(string)) continue;
    if (!string.includes('/') || !QUALIFIED_NAME.accepts(string))
      yield invalidValue(finalizer, `The finalizer ${quoted(string)} must have a domain, as in "example.com/name".`);
  }
}
