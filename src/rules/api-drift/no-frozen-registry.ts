import { splitImage } from '../../resources/image-reference.js';
import { defineRule } from '../rule.js';

const FROZEN = 'k8s.gcr.io';
const CURRENT = 'registry.k8s.io';

/** k8s.gcr.io has had no new images since April 2023 (Kubernetes blog, "k8s.gcr.io Image Registry Will Be Frozen"). */
export default defineRule({
  id: 'no-frozen-registry',
  title: 'Images of the Kubernetes project come from registry.k8s.io',
  severity: 'warning',
  modes: ['api-drift', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#old-labels-and-registries',
  rationale:
    'The old registry gets neither releases nor fixes, and may stop answering; the new one has the same images under the same names.',
  equivalents: ['kubescape/C-0253', 'kyverno/other/restrict-deprecated-registry'],
  fixable: true,
  scope: 'container',

  *check({ container }) {
    const image = container.at('image');
    const text = image.string ?? '';
    if (splitImage(text).registry !== FROZEN) return;
    const fix = {
      title: `Pull from ${CURRENT} (assumes that the nodes reach it)`,
      safety: 'suggestion' as const,
      edits: [image.set(CURRENT + text.slice(FROZEN.length))],
    };
    yield {
      at: image,
      message: `Container "${container.name}" pulls from ${FROZEN}, which is frozen since April 2023.`,
      fix,
    };
  },
});
