import { isPlaceholder } from '../../documents/placeholder.js';
import { POD_SECURITY_LEVELS } from '../../findings/pod-security.js';
import { POD_SECURITY_VERSION, type PodSecurityLabel, podSecurityLabels } from '../../resources/pod-security-labels.js';
import { defineRule } from '../rule.js';

/** The API server refuses other levels and versions since 1.23 (Kubernetes documentation, Pod Security Admission). */
export default defineRule({
  id: 'no-malformed-pod-security-label',
  title: 'Pod Security labels of Namespaces name a level or a version',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#pod-security-admission',
  rationale:
    'The API server refuses a Namespace whose label names no level, or a version other than `latest` or `v1.36`. A label whose name it does not know it takes without a word, and nothing is enforced.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource, minor }) {
    for (const label of podSecurityLabels(resource)) {
      const { at, name } = label;
      const value = at.exists ? at.string : '';
      if (!label.takes) yield { at, message: `Pod Security Admission knows no label "${name}".`, severity: 'warning' };
      if (!label.takes || value === undefined || isPlaceholder(value) || isWellFormed(label)) continue;
      const message = `Label "${name}" of Namespace "${resource.name}" is "${value}", which is no ${label.takes}.`;
      const problem = { at, message, rejected: minor >= 23 };
      const meant = wellFormed(value);
      if (meant === undefined || !isWellFormed({ ...label, at: { string: meant } })) yield problem;
      else yield { ...problem, fix: { title: `Write it as ${meant}`, safety: 'safe', edits: [at.set(meant)] } };
    }
  },
});

type Label = Pick<PodSecurityLabel, 'takes'> & { readonly at: { readonly string: string | undefined } };

function isWellFormed({ takes, at }: Label): boolean {
  const value = at.string ?? '';
  return takes === 'level' ? POD_SECURITY_LEVELS.some((level) => level === value) : POD_SECURITY_VERSION.test(value);
}

/** The value that was meant: in small letters, with the `v` and without a patch release. */
function wellFormed(value: string): string | undefined {
  const version = /^v?(1\.\d{1,3})(?:\.\d{1,3})?$/i.exec(value)?.[1];
  return version ? `v${version}` : value.toLowerCase();
}
