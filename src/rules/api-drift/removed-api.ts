import { proposeMove } from '../../migrations/propose-move.js';
import { replacedBy } from '../../migrations/replaced-by.js';
import type { Resource } from '../../resources/resource.js';
import { splitApiVersion } from '../../schemas/api-version.js';
import { lifecycle } from '../../schemas/lifecycle.js';
import { minorOf } from '../../schemas/release.js';
import { defineRule } from '../rule.js';

/** API versions that a release stopped serving (Kubernetes deprecated API migration guide). */
export default defineRule({
  id: 'removed-api',
  title: 'API versions are still served by the target release',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#removed-api-versions',
  rationale:
    'From the release of its removal on, a server answers that it has no such kind, also to objects that were applied for years. The repair moves fields to where the replacement has them and writes out defaults that changed; where it has to assume something, its title says what.',
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

  *check({ problem: { field, message, suggestion, rejected }, resource, release, minor, otherRelease }) {
    const instead = replacedBy(resource.kind) ?? laterSuccessor(resource, minor);
    const meant = suggestion?.kind === 'api-version' ? suggestion : undefined;
    if (!meant) {
      yield { at: field, message: instead ? `${message.slice(0, -1)}; ${instead}.` : message, rejected };
      return;
    }
    const target = { apiVersion: meant.apiVersion, kind: meant.to };
    const { remark, fix } = proposeMove(resource, target, { release, otherRelease });
    yield { at: field, message: `${message.slice(0, -1)}${remark}.`, rejected, ...(fix ? { fix } : {}) };
  },
});

/** The newer version that the release does not have yet, or does not serve by itself. */
function laterSuccessor({ group, version, kind }: Resource, minor: number): string | undefined {
  const { replacement } = lifecycle(group, version, kind) ?? {};
  if (!replacement) return undefined;
  const newer = splitApiVersion(replacement);
  const { firstSeen = '' } = lifecycle(newer.group, newer.version, kind) ?? {};
  const isThere = minorOf(firstSeen) <= minor || firstSeen.startsWith('<=');
  return `${replacement} takes its place${isThere ? ', which has to be turned on (--runtime-config)' : ` from Kubernetes ${firstSeen} on`}`;
}
