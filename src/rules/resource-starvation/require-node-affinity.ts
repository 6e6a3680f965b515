import { isMap } from '../../documents/field.js';
import { defineRule } from '../rule.js';

/** Assigning Pods to Nodes. */
export default defineRule({
  id: 'require-node-affinity',
  title: 'Pods say which nodes they want',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#opt-in-views',
  rationale:
    'Opt-in, for clusters of unequal nodes. On equal ones every demand on the node only makes pods that fit nowhere more likely, so it is in no profile. A node selector counts as well.',
  equivalents: ['kube-linter/no-node-affinity'],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    const at = pod.spec.at('affinity', 'nodeAffinity');
    if (isMap(at.value) || pod.spec.at('nodeSelector').entries().length) return;
    yield { at, message: 'The pod takes any node.' };
  },
});
