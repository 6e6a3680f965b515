import { imageLocation, liesBelow } from '../../resources/image-location.js';
import { defineRule } from '../rule.js';

/** The list is `blockedRegistries`; a reference without a registry means docker.io (Images, Image names). */
export default defineRule({
  id: 'no-blocked-registry',
  title: 'Images come from no registry that the site blocks',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#registries',
  rationale: 'A list of places to stay away from is weaker than one of places to use, but it is what some sites have.',
  equivalents: ['kubescape/C-0001', 'gatekeeper-library/general/disallowedrepos'],
  fixable: false,
  scope: 'container',

  *check({ container, site }) {
    const image = container.at('image');
    const location = imageLocation(image.string ?? '');
    if (!location || !site.blockedRegistries?.some((place) => liesBelow(location, place))) return;
    yield { at: image, message: `Container "${container.name}" runs an image of ${location}, which the site blocks.` };
  },
});
