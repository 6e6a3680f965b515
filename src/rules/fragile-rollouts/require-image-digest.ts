import { isPlaceholder } from '../../documents/placeholder.js';
import { parseImageReference } from '../../resources/image-reference.js';
import { isMovingTag } from '../../resources/moving-tags.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** A digest names content; a tag, even of a version, can be pushed again (Images, Image names). */
export default defineRule({
  id: 'require-image-digest',
  title: 'Images are pinned by digest',
  severity: 'info',
  modes: ['fragile-rollouts', 'insecure-workload-defaults'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#image-tags',
  rationale:
    'Only a digest is the same image for ever. It needs a tool that keeps it up to date, so it is left to the strict profile.',
  equivalents: [
    'checkov/CKV_K8S_43',
    'kubescape/C-0306',
    'gatekeeper-library/general/imagedigests',
    'kyverno/other/require-image-checksum',
    'kyverno/other/resolve-image-to-digest',
    'kics/Image Without Digest',
  ],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const text = image.string ?? '';
    if (isPlaceholder(text) || placeholderIn(text)) return;
    const reference = parseImageReference(text);
    // What has no version at all is for no-mutable-image-tag to report.
    if (!reference || reference.digest || reference.tag === undefined || isMovingTag(reference.tag)) return;
    yield { at: image, message: `Container "${container.name}" runs "${text}" without a digest.` };
  },
});
