import { isPlaceholder } from '../../documents/placeholder.js';
import { parseImageReference } from '../../resources/image-reference.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** The API server takes any text; the kubelet refuses what is no image reference: InvalidImageName (Images, Image names). */
export default defineRule({
  id: 'no-malformed-image',
  title: 'Image names are well formed',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#image-names',
  rationale:
    'Capitals in a path, a scheme, an empty tag or a shortened digest pass the API server and leave the pod with InvalidImageName.',
  equivalents: [],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const text = image.string;
    if (!text?.trim() || TOKENS.test(text) || isPlaceholder(text) || placeholderIn(text) || parseImageReference(text))
      return;
    const repaired = text
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/:$/, '');
    // A name and password before the host are nothing to repeat.
    const shown = /^(?:https?:\/\/)?[^/]*@/.test(text) ? 'an image' : `"${text}"`;
    const problem = {
      at: image,
      message: `Container "${container.name}" runs ${shown} whose name is not well formed.`,
    };
    if (!parseImageReference(repaired)) yield problem;
    else
      yield {
        ...problem,
        fix: {
          title: `Write "${repaired}" (assumes that it is meant)`,
          safety: 'suggestion',
          edits: [image.set(repaired)],
        },
      };
  },
});

/** What other programs fill in (`$IMAGE`, `__IMAGE__`, `@IMAGE@`, `%IMAGE%`) or build (`ko://…`). */
const TOKENS = /[$%]|__\w|^@|^ko:\/\/|^[A-Z][A-Z0-9_]*$/;
