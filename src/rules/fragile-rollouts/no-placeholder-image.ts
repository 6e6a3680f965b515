import { isPlaceholder } from '../../documents/placeholder.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** The kubelet cannot pull what nobody has pushed: ErrImagePull, or InvalidImageName (Images, ImagePullBackOff). */
export default defineRule({
  id: 'no-placeholder-image',
  title: 'Image names have no parts left to fill in',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#image-names',
  rationale:
    'A name such as your-registry/app is accepted by the API server and fails on the node, or pulls what a stranger pushed under it.',
  equivalents: [],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    if (image.string === undefined || isPlaceholder(image.string)) return;
    const placeholder = placeholderIn(image.string);
    if (!placeholder) return;
    const { part, isCertain } = placeholder;
    yield {
      at: image,
      severity: isCertain ? 'error' : 'warning',
      message: `Container "${container.name}" runs "${image.string}", in which "${part}" looks made up or left to be filled in.`,
    };
  },
});
