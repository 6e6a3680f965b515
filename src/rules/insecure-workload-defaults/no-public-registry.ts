import { imageLocation } from '../../resources/image-location.js';
import { defineRule } from '../rule.js';

const PUBLIC: ReadonlySet<string> = new Set([
  'docker.io',
  'gcr.io',
  'ghcr.io',
  'public.ecr.aws',
  'quay.io',
  'registry.gitlab.com',
]);

/** A reference without a registry means docker.io (Images, Image names). */
export default defineRule({
  id: 'no-public-registry',
  title: 'Images come from a registry of the site’s own',
  severity: 'info',
  modes: ['insecure-workload-defaults', 'fragile-rollouts'],
  profiles: [],
  reference: 'insecure-workload-defaults#opt-in-hardening',
  rationale:
    'Opt-in: public registries limit pulls, lose tags and serve everyone who gets hold of a name. With a list of its own a site is better served by require-allowed-registry.',
  equivalents: ['trivy/KSV-0034'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const [registry = ''] = imageLocation(image.string ?? '')?.split('/', 1) ?? [];
    if (!PUBLIC.has(registry)) return;
    yield { at: image, message: `Container "${container.name}" runs an image of the public registry ${registry}.` };
  },
});
