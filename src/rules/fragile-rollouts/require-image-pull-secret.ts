import { isPlaceholder } from '../../documents/placeholder.js';
import { parseImageReference } from '../../resources/image-reference.js';
import { placeholderIn } from '../../resources/placeholder-image.js';
import { defineRule } from '../rule.js';

/** Registries that serve most of their images to everybody. */
const PUBLIC =
  /^(?:docker\.io|index\.docker\.io|ghcr\.io|quay\.io|registry\.k8s\.io|k8s\.gcr\.io|gcr\.io|public\.ecr\.aws|mcr\.microsoft\.com|registry\.access\.redhat\.com|cgr\.dev)$/;

/** The kubelet also takes credentials from the node and from the pod's account (Images, Using a private registry). */
export default defineRule({
  id: 'require-image-pull-secret',
  title: 'Pods with images of private registries name a pull secret',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: [],
  reference: 'fragile-rollouts#image-names',
  rationale:
    'Without credentials the image cannot be pulled. Most clusters give them to the node or to the account instead, so this is opt-in.',
  equivalents: ['kyverno/other/require-imagepullsecrets'],
  fixable: false,
  scope: 'container',

  *check({ container, pod }) {
    const image = container.at('image');
    const text = image.string ?? '';
    if (pod.spec.at('imagePullSecrets').items().length || isPlaceholder(text) || placeholderIn(text)) return;
    const registry = parseImageReference(text)?.registry;
    if (registry === undefined || PUBLIC.test(registry)) return;
    yield {
      at: image,
      message: `Container "${container.name}" runs an image of "${registry}", and the pod names no pull secret.`,
    };
  },
});
