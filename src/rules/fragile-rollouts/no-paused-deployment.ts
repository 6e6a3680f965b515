import { defineRule } from '../rule.js';

/** A paused Deployment takes changes and rolls none of them out (Deployments, Pausing and Resuming a rollout). */
export default defineRule({
  id: 'no-paused-deployment',
  title: 'Deployments are not written down as paused',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#rollouts-that-stand-still',
  rationale:
    'Pausing is for the moment of a change. In a manifest it means that each apply succeeds and no pod is ever made or replaced.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment'],

  *check({ resource }) {
    const paused = resource.at('spec', 'paused');
    if (paused.value !== true) return;
    const fix = {
      title: 'Roll the Deployment out (assumes that nothing waits for the pause)',
      safety: 'suggestion',
      edits: [paused.remove()],
    } as const;
    yield { at: paused, message: `Deployment "${resource.name}" is paused, so no change of it is rolled out.`, fix };
  },
});
