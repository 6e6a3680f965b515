import { versionChange } from '../../migrations/version-change.js';
import { apiFacts } from '../../schemas/api-facts.js';
import { defineRule } from '../rule.js';

/** Kinds live in a group and version; the API reference lists them by release. Their names are case-sensitive singulars. */
export default defineRule({
  id: 'unknown-kind',
  title: 'Kinds exist in the API version that they are written with',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#kinds-and-versions',
  rationale:
    'A server has no such resource and refuses the object. Custom resources are held against the versions of their CRD where it is known, else they pass, unless their group is one slip away from one of Kubernetes.',
  equivalents: [],
  fixable: true,
  scope: 'shape',
  codes: ['unknown-kind', 'unknown-group', 'read-only-kind'],

  *check({ problem: { code, field, message, suggestion, rejected }, resource, release }) {
    const meant = suggestion?.kind === 'api-version' ? suggestion : undefined;
    const change = meant && versionChange(resource, meant.apiVersion, apiFacts(release), meant.to);
    const edits = change && 'edits' in change ? change.edits : undefined;
    const title = `Use ${meant?.apiVersion} ${meant?.to} (assumes a slip of spelling)`;
    yield {
      at: field,
      message,
      rejected,
      ...(code === 'unknown-group' ? { severity: 'warning' as const } : {}),
      ...(edits ? { fix: { title, safety: 'suggestion' as const, edits } } : {}),
    };
  },
});
