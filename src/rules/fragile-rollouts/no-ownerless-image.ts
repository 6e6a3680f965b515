import { parseImageReference } from '../../resources/image-reference.js';
import { isOfficialImage } from '../../resources/official-images.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** Without a registry docker.io is asked, without an owner its library (Images, Image names; Docker Official Images). */
export default defineRule({
  id: 'no-ownerless-image',
  title: 'Images say whose they are',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#image-names',
  rationale:
    'A name without registry and owner means docker.io/library, which holds the official images of Docker alone: orders:1.4.2 is not found there, or is somebody else’s tomorrow. Images that are loaded into the node and never pulled pass.',
  equivalents: [],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const text = image.string ?? '';
    const parsed = parseImageReference(text);
    if (!parsed || parsed.registry !== undefined || parsed.repository.includes('/')) return;
    if (isOfficialImage(parsed.repository) || placeholderIn(text) || text === 'auto') return;
    if (container.at('imagePullPolicy').value === 'Never') return;
    const message = `Container "${container.name}" runs ${parsed.repository} of Docker Hub, which is no official image.`;
    yield { at: image, message };
  },
});
