import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Annotations whose value becomes configuration of a shared proxy as it stands. */
const SNIPPET =
  /^(?:nginx\.ingress\.kubernetes\.io\/(?:configuration|server|auth|modsecurity|stream)-snippet|nginx\.org\/(?:server|location|http|stream)-snippets|haproxy\.org\/(?:backend|frontend)-config-snippet)$/;

const SWITCH = 'allow-snippet-annotations';

/** Whoever may write an Ingress reads the controller's token through a snippet, and with it the Secrets of the cluster (CVE-2021-25742). */
export default defineRule({
  id: 'no-ingress-snippets',
  title: 'Ingresses do not inject raw proxy configuration',
  severity: 'warning',
  modes: ['network-exposure', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ingress-annotations',
  rationale:
    'Controllers refuse snippets by default since this hole, so that one that is needed forces a switch open for everyone. The switch itself is flagged as well.',
  equivalents: [
    'checkov/CKV_K8S_152',
    'checkov/CKV_K8S_153',
    'checkov/CKV_K8S_154',
    'kyverno/other/check-ingress-nginx-controller-version-and-annotation-policy',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress', '/ConfigMap'],

  *check({ resource }) {
    if (resource.kind === 'ConfigMap') {
      const allowed = resource.at('data', SWITCH);
      if (allowed.value === 'true')
        yield {
          at: allowed,
          message: `ConfigMap "${resource.name}" lets every Ingress inject configuration into the controller.`,
        };
      return;
    }
    for (const annotation of snippets(resource)) {
      yield {
        at: annotation,
        message: `Ingress "${resource.name}" injects raw configuration by the annotation ${annotation.key}.`,
      };
    }
  },
});

function snippets(ingress: Resource) {
  const annotations = ingress.at('metadata', 'annotations').entries();
  return annotations.filter(([key, { exists }]) => exists && SNIPPET.test(key)).map(([, field]) => field);
}
