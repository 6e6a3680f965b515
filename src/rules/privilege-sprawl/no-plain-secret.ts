import { isPlaceholder } from '../../documents/placeholder.js';
import { isStandIn } from '../../resources/credential-value.js';
import { secretEntries } from '../../resources/secret-data.js';
import { defineRule } from '../rule.js';

/** What is public by its nature. */
const PUBLIC = /(?:\.crt|\.pub|^ca\.pem|username|user)$/i;

/** base64 is an encoding, no encryption (Good practices for Kubernetes Secrets, Avoid sharing Secret manifests). */
export default defineRule({
  id: 'no-plain-secret',
  title: 'Secrets with their values stay out of the manifests',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#secrets-in-the-set',
  rationale:
    'A Secret beside the other manifests is committed with them, and base64 hides nothing. An ExternalSecret, a SealedSecret, values encrypted with SOPS and placeholders pass.',
  equivalents: ['kubescape/C-0234', 'kics/Using Kubernetes Native Secret Management'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Secret'],

  *check({ resource }) {
    const plain = secretEntries(resource).filter(({ key, field, text }) => {
      const isOpen = field.string && ![field.value, text].some((value) => isPlaceholder(value));
      return isOpen && !PUBLIC.test(key) && !(text !== undefined && (text.trim() === '' || isStandIn(text)));
    });
    const [first] = plain;
    if (!first?.field.parent) return;
    const keys = plain
      .map(({ key }) => `"${key}"`)
      .sort()
      .join(', ');
    yield { at: first.field.parent, message: `Secret "${resource.name}" carries its values in the manifest: ${keys}.` };
  },
});
