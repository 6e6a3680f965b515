import { defineRule } from '../rule.js';

/** Without a `sizeLimit` an emptyDir may grow to all of its node's disk (Volumes, emptyDir; Local ephemeral storage). */
export default defineRule({
  id: 'require-empty-dir-size-limit',
  title: 'Scratch volumes have a size limit',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#ephemeral-storage',
  rationale:
    'A scratch volume without a limit may fill the disk of its node, which evicts its neighbours too. A matter of taste beside ephemeral-storage limits, which bound the volumes of a pod in sum; volumes in memory belong to no-unbounded-memory-volume.',
  equivalents: ['kyverno/other/add-emptydir-sizelimit', 'kyverno/other/require-emptydir-requests-limits'],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    for (const volume of pod.spec.at('volumes').items()) {
      const source = volume.at('emptyDir');
      if (!source.exists || (source.at('medium').value ?? '') !== '' || source.at('sizeLimit').exists) continue;
      yield { at: source, message: `Volume "${volume.at('name').string ?? ''}" is an emptyDir without a size limit.` };
    }
  },
});
