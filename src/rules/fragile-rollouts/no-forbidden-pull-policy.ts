import { defineRule } from '../rule.js';

/** The list is `forbiddenPullPolicies`; only what is written is judged (API reference, Container). */
export default defineRule({
  id: 'no-forbidden-pull-policy',
  title: 'Images are pulled by a policy that the site leaves open',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#registries',
  rationale:
    'Peers ask for Always and for anything but Always. What is right depends on tags, admission and the registry, so the site says which ones it rules out.',
  equivalents: ['kube-linter/template:image-pull-policy'],
  fixable: false,
  scope: 'container',

  *check({ container, site }) {
    const at = container.at('imagePullPolicy');
    if (!at.string || !site.forbiddenPullPolicies?.includes(at.string)) return;
    yield {
      at,
      message: `Container "${container.name}" sets imagePullPolicy to ${at.string}, which the site forbids.`,
    };
  },
});
