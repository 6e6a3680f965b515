import { isPlaceholder } from '../../documents/placeholder.js';
import { parseImageReference } from '../../resources/image-reference.js';
import { defineRule } from '../rule.js';

/** Left out, the policy is Always for `latest` or no tag, else IfNotPresent (Images, Image pull policy). */
export default defineRule({
  id: 'require-always-pull-policy',
  title: 'Images without a digest are pulled always',
  severity: 'info',
  modes: ['fragile-rollouts', 'insecure-workload-defaults'],
  profiles: [],
  reference: 'fragile-rollouts#image-pull-policy',
  rationale:
    'Pulling always has the registry check credentials at each start, which matters where tenants share nodes, and makes each start depend on the registry. Tools disagree; with fixed tags either is fine, so this is opt-in.',
  equivalents: [
    'kube-score/container-image-pull-policy',
    'polaris/pullPolicyNotAlways',
    'checkov/CKV_K8S_15',
    'kyverno/other/always-pull-images',
    'kics/Image Pull Policy Of The Container Is Not Set To Always',
  ],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const policy = container.at('imagePullPolicy');
    const image = container.at('image').string;
    const reference = parseImageReference(image ?? '');
    if (
      policy.value === 'Always' ||
      isPlaceholder(policy.value) ||
      isPlaceholder(image) ||
      !reference ||
      reference.digest
    )
      return;
    if (!policy.exists && (reference.tag ?? 'latest') === 'latest') return;
    yield {
      at: policy,
      message: `Container "${container.name}" does not pull its image at each start.`,
      fix: {
        title: 'Pull the image at each start (assumes a registry that is always there)',
        safety: 'suggestion',
        edits: [policy.set('Always')],
      },
    };
  },
});
