import { apiFacts } from '../../schemas/api-facts.js';
import { versionChange } from '../../schemas/version-change.js';
import { defineRule } from '../rule.js';

/** What takes the place of kinds that have no successor (Kubernetes deprecated API migration guide). */
const INSTEAD: Readonly<Record<string, string>> = {
  PodSecurityPolicy:
    'Pod Security Admission takes its place: label the namespace with pod-security.kubernetes.io/enforce',
  PodPreset: 'a mutating admission policy or webhook takes its place',
};

/** API versions that a release stopped serving (Kubernetes deprecated API migration guide). */
export default defineRule({
  id: 'removed-api',
  title: 'API versions are still served by the target release',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#removed-api-versions',
  rationale:
    'From the release of its removal on, a server answers that it has no such kind, also to objects that were applied for years. The repair is offered where every field fits the replacement and means the same there.',
  equivalents: [
    'kube-linter/no-extensions-v1beta',
    'kube-score/stable-version',
    'trivy/KSV-0107',
    'gatekeeper-library/general/verifydeprecatedapi',
    'kyverno/best-practices/check-deprecated-apis',
    'kics/Object Is Using A Deprecated API Version',
  ],
  fixable: true,
  scope: 'shape',
  codes: ['removed-kind'],

  *check({ problem: { field, message, suggestion, rejected }, resource, release }) {
    const meant = suggestion?.kind === 'api-version' ? suggestion : undefined;
    const edits = meant && versionChange(resource, meant.apiVersion, apiFacts(release), meant.to);
    const instead = meant ? undefined : INSTEAD[resource.kind];
    const title = `Move to ${meant?.apiVersion} (its defaults may differ)`;
    yield {
      at: field,
      message: instead ? `${message.slice(0, -1)}; ${instead}.` : message,
      rejected,
      ...(edits ? { fix: { title, safety: 'suggestion' as const, edits } } : {}),
    };
  },
});
