import { defineRule } from '../rule.js';

const KEYS = [
  'cluster-autoscaler.kubernetes.io/safe-to-evict',
  'cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes',
];

/** Annotation cluster-autoscaler.kubernetes.io/safe-to-evict (Cluster Autoscaler FAQ). */
export default defineRule({
  id: 'require-safe-to-evict',
  title: 'Pods with local storage say whether the autoscaler may evict them',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#opt-in-views',
  rationale:
    'Opt-in, where the cluster autoscaler runs: it keeps a node whose pods hold local data, so that one scratch volume keeps it from scaling down. Whether the data may go only the author knows.',
  equivalents: ['kyverno/best-practices/add-safe-to-evict'],
  fixable: false,
  scope: 'pod',
  exceptKinds: { DaemonSet: 'the autoscaler passes its pods over' },

  *check({ pod }) {
    const annotations = pod.template.at('metadata', 'annotations');
    const volumes = pod.spec.at('volumes').items();
    const at = volumes.find((volume) => volume.at('emptyDir').exists || volume.at('hostPath').exists);
    if (!at || KEYS.some((key) => annotations.at(key).exists)) return;
    yield { at, message: `Volume "${at.at('name').string ?? ''}" keeps the node of the pod from being scaled down.` };
  },
});
