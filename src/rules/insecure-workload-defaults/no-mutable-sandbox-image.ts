import { imageLocation, liesBelow } from '../../resources/image-location.js';
import { splitImage } from '../../resources/image-reference.js';
import { isMovingTag } from '../../resources/moving-tags.js';
import { SANDBOX_KINDS, sandboxPod } from '../../resources/sandbox.js';
import { defineRule } from '../rule.js';

/** Images; threat model of agent-sandbox. */
export default defineRule({
  id: 'no-mutable-sandbox-image',
  title: 'Images of sandboxes are fixed, and of a registry that the site allows',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#sandboxes',
  rationale:
    'What runs beside untrusted code has to be known, and each sandbox that a template makes should be like the last one.',
  equivalents: ['kubescape/C-0304'],
  fixable: false,
  scope: 'resource',
  kinds: SANDBOX_KINDS,

  *check({ resource, site }) {
    for (const container of sandboxPod(resource).containers) {
      const at = container.at('image');
      const location = imageLocation(at.string ?? '');
      if (!at.string || !location) continue;
      const { tag = 'latest', digest } = splitImage(at.string);
      const isForeign = site.allowedRegistries && !site.allowedRegistries.some((place) => liesBelow(location, place));
      if (!digest && isMovingTag(tag))
        yield { at, message: `Container "${container.name}" runs whatever "${tag}" is at the time.` };
      else if (isForeign)
        yield {
          at,
          message: `Container "${container.name}" runs an image of ${location}, which the site does not allow.`,
        };
    }
  },
});
