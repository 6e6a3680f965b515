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
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const mounts = container.at('volumeMounts').items();
    const seen = new Set<string>();
    for (const mount of mounts) {
      const at = mount.at('mountPath');
      if (!at.string) continue;
      if (seen.has(at.string)) {
        const rivals = mounts.filter((other) => other.at('mountPath').value === at.value);
        const isRepeated = new Set(rivals.map(({ value }) => JSON.stringify(value))).size === 1;
        const title = 'Remove the second of two equal mounts';
        const message = `Container "${container.name}" mounts a second volume at "${at.string}".`;
        const fix = isRepeated ? { fix: { title, safety: 'safe' as const, edits: [mount.remove()] } } : {};
        yield { at, rejected: true, message, ...fix };
      }
      seen.add(at.string);
    }
  },
});
