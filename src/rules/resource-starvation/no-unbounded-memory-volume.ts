import type { Field } from '../../documents/field.js';
import type { Pod } from '../../resources/pod.js';
import { hasLimit } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Without a `sizeLimit` a tmpfs may grow to the pod's memory limits, else to all memory of the node (Volumes, emptyDir). */
export default defineRule({
  id: 'no-unbounded-memory-volume',
  title: 'Volumes in memory have a size limit',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#volumes-in-memory',
  rationale:
    'What is written to such a volume is memory of the container that writes. Where that container has a memory limit it is killed in the end, which makes this a note; where it has none, the node runs out.',
  equivalents: ['kyverno/other/add-emptydir-sizelimit', 'kyverno/other/require-emptydir-requests-limits'],
  fixable: false,
  scope: 'pod',

  *check({ pod, minor }) {
    for (const volume of pod.spec.at('volumes').items()) {
      const source = volume.at('emptyDir');
      if (source.at('medium').value !== 'Memory' || source.at('sizeLimit').exists) continue;
      const name = volume.at('name').string ?? '';
      const unlimited = mounting(pod, name).find((container) => !hasLimit({ container, pod, minor }, 'memory'));
      const message = `Volume "${name}" lies in memory and has no size limit`;
      if (unlimited)
        yield { at: source, message: `${message}, and container "${unlimited.name}" has no memory limit.` };
      else yield { at: source, severity: 'info', message: `${message}.` };
    }
  },
});

function mounting(pod: Pod, volume: string) {
  const mounts = (field: Field) => field.items().some((mount) => mount.at('name').value === volume);
  return pod.containers.filter((container) => container.role !== 'ephemeral' && mounts(container.at('volumeMounts')));
}
