import { defineRule } from '../rule.js';

/** With `Never` the kubelet starts the container only where the image is already on the node (Images, Image pull policy). */
export default defineRule({
  id: 'no-never-pull-policy',
  title: 'Images may be pulled',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#image-pull-policy',
  rationale:
    'On a node where nobody has put the image before, the pod stays in ErrImageNeverPull. It is a setting for a laptop, where one node is all there is.',
  equivalents: [],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const policy = container.at('imagePullPolicy');
    if (policy.value !== 'Never') return;
    yield {
      at: policy,
      message: `Container "${container.name}" never pulls its image.`,
      fix: {
        title: 'Pull the image where it is not present (assumes a registry that has it)',
        safety: 'suggestion',
        edits: [policy.set('IfNotPresent')],
      },
    };
  },
});
