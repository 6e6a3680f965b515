import { isPlaceholder } from '../../documents/placeholder.js';
import { apiFacts } from '../../schemas/api-facts.js';
import { defineRule } from '../rule.js';

/** A DNS label (RFC 1123), which the name of a Namespace has to be (Kubernetes documentation, Namespaces). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export default defineRule({
  id: 'no-impossible-namespace',
  title: 'Objects are put into namespaces that can exist',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#required-fields',
  rationale:
    'No Namespace can have such a name, so a server answers that it is not found. Kinds without a namespace ignore the field.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, release }) {
    const { group, version, kind, namespace } = resource;
    if (!namespace || isPlaceholder(namespace) || LABEL.test(namespace)) return;
    if (!apiFacts(release).kind(group, version, kind)?.namespaced) return;
    const at = resource.at('metadata', 'namespace');
    const meant = namespace.toLowerCase().replace(/[_. ]/g, '-');
    const fix = {
      title: `Write "${meant}" (assumes that it is meant)`,
      safety: 'suggestion',
      edits: [at.set(meant)],
    } as const;
    yield {
      ...(LABEL.test(meant) ? { fix } : {}),
      at,
      rejected: true,
      message: `No Namespace can be called "${namespace}": small letters, digits and hyphens, at most 63.`,
    };
  },
});
