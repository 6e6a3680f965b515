import { defineRule } from '../rule.js';

/** Paths are compared as they are written (API reference, VolumeMount). */
export default defineRule({
  id: 'no-duplicate-mount-path',
  title: 'Each mount of a container has a path of its own',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#volume-mounts',
  rationale: 'The API server refuses a container that mounts two volumes at one path.',
  equivalents: [],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const seen = new Set<string>();
    for (const mount of container.at('volumeMounts').items()) {
      const at = mount.at('mountPath');
      if (!at.string) continue;
      if (seen.has(at.string))
        yield {
          at,
          rejected: true,
          message: `Container "${container.name}" mounts a second volume at "${at.string}".`,
        };
      seen.add(at.string);
    }
  },
});
