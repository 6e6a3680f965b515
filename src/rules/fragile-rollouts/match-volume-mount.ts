import { isPlaceholder } from '../../documents/placeholder.js';
import { mountNames, volumeNames } from '../../resources/mounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { editDistance } from '../../schemas/edit-distance.js';
import { defineRule } from '../rule.js';

/** A mount names a volume of its pod or a claim template of its StatefulSet (API reference, VolumeMount). */
export default defineRule({
  id: 'match-volume-mount',
  title: 'Mounts name a volume of their pod',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#volume-mounts',
  rationale: 'The API server refuses a pod whose mount names no volume.',
  equivalents: [],
  fixable: true,
  scope: 'container',

  *check({ container, pod, resource }) {
    const names = volumeNames(pod, resource).map(({ value }) => value);
    if (isPartialContainer(container) || names.some(isPlaceholder)) return;
    for (const at of mountNames(container)) {
      const name = at.string;
      if (!name || isPlaceholder(name) || names.includes(name)) continue;
      const [near, ...others] = names.filter((other) => typeof other === 'string' && editDistance(other, name, 2) <= 2);
      const problem = {
        at,
        rejected: true,
        message: `Container "${container.name}" mounts "${name}", which is no volume of the pod.`,
      };
      if (typeof near !== 'string' || others.length) yield problem;
      else
        yield {
          ...problem,
          fix: {
            title: `Mount "${near}", the only volume of a similar name (assumes that it is meant)`,
            safety: 'suggestion',
            edits: [at.set(near)],
          },
        };
    }
  },
});
