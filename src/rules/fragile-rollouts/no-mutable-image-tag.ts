import { isPlaceholder } from '../../documents/placeholder.js';
import { parseImageReference, splitImage } from '../../resources/image-reference.js';
import { isMovingTag } from '../../resources/moving-tags.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** Names that an admission webhook or a build tool replaces: Istio's injector, ko. */
const REPLACED = /^auto$|^ko:\/\//;

/** No tag means `latest`; with a digest the tag is only a comment (Images, Image names). */
export default defineRule({
  id: 'no-mutable-image-tag',
  title: 'Images name a version, not a tag that moves',
  severity: 'warning',
  modes: ['fragile-rollouts', 'insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#image-tags',
  rationale:
    'Under a tag that moves, replicas run different code, a restart is an update, and a rollback brings nothing back. Pulling always, which some tools demand for latest, hides the drift and does not end it.',
  equivalents: [
    'kube-linter/latest-tag',
    'kube-score/container-image-tag',
    'polaris/tagNotSpecified',
    'checkov/CKV_K8S_14',
    'trivy/KSV-0013',
    'gatekeeper-library/general/disallowedtags',
    'kyverno/best-practices/disallow-latest-tag',
    'kyverno/other/imagepullpolicy-always',
    'kics/Invalid Image Tag',
    'kubescape/C-0075',
  ],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const text = image.string ?? '';
    if (isPlaceholder(text) || REPLACED.test(text)) return;
    // Where a name is to be filled in, a missing tag is part of that; one that moves is not.
    const reference = placeholderIn(text) ? splitImage(text) : parseImageReference(text);
    if (!reference || reference.digest) return;
    const { tag } = reference;
    if (tag === undefined && !placeholderIn(text))
      yield { at: image, message: `Container "${container.name}" runs "${text}" without a tag, which means "latest".` };
    else if (tag !== undefined && isMovingTag(tag))
      yield { at: image, message: `Container "${container.name}" runs "${text}", a tag that moves.` };
  },
});
