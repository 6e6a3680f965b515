import { isOutside } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedRuntimeClasses` (Runtime Class). */
export default defineRule({
  id: 'require-allowed-runtime-class',
  title: 'Pods name only runtime classes that the site allows',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'A runtime class decides how strong the wall around a pod is. A pod that names none takes the default of the cluster and is not judged.',
  equivalents: [],
  fixable: false,
  scope: 'pod',

  *check({ pod, site }) {
    const at = pod.spec.at('runtimeClassName');
    if (!isOutside(at.value, site.allowedRuntimeClasses)) return;
    yield { at, message: `The pod asks for runtime class "${at.value}", which the site does not allow.` };
  },
});
