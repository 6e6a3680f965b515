import { imageLocation, liesBelow } from '../../resources/image-location.js';
import { defineRule } from '../rule.js';

/** The list is `allowedRegistries`; a reference without a registry means docker.io (Images, Image names). */
export default defineRule({
  id: 'require-allowed-registry',
  title: 'Images come from the registries that the site allows',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#registries',
  rationale:
    'Images from anywhere are code from anywhere. Which places are trusted only a site knows, so the rule is silent until it is told. An image without a registry counts as one of docker.io, and places are compared part by part.',
  equivalents: [
    'trivy/KSV-0032',
    'trivy/KSV-0033',
    'trivy/KSV-0035',
    'trivy/KSV-0125',
    'kubescape/C-0078',
    'gatekeeper-library/general/allowedrepos',
    'gatekeeper-library/general/allowedreposv2',
    'kyverno/best-practices/restrict-image-registries',
    'kyverno/other/advanced-restrict-image-registries',
    'kyverno/other/allowed-image-repos',
  ],
  fixable: false,
  scope: 'container',

  *check({ container, site }) {
    const image = container.at('image');
    const location = imageLocation(image.string ?? '');
    if (!site.allowedRegistries || !location) return;
    if (site.allowedRegistries.some((place) => liesBelow(location, place))) return;
    yield {
      at: image,
      message: `Container "${container.name}" runs an image of ${location}, which the site does not allow.`,
    };
  },
});
