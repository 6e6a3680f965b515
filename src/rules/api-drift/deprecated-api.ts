import { proposeMove } from '../../migrations/propose-move.js';
import { replacedBy } from '../../migrations/replaced-by.js';
import { type ApiFacts, apiFacts } from '../../schemas/api-facts.js';
import { splitApiVersion } from '../../schemas/api-version.js';
import { deprecatedSince, type Lifecycle, lifecycle } from '../../schemas/lifecycle.js';
import { minorOf } from '../../schemas/release.js';
import { defineRule } from '../rule.js';

/** How many releases ahead a removal is worth knowing of, where nothing is deprecated yet. */
const AHEAD = 3;

/** API versions on their way out (Kubernetes deprecation policy); Endpoints gave way to EndpointSlice in 1.33 (KEP-4974). */
export default defineRule({
  id: 'deprecated-api',
  title: 'API versions are not deprecated in the target release',
  severity: 'warning',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#beta-and-deprecated-versions',
  rationale:
    'It still works, and the server warns; the upgrade that removes it breaks every apply. Kinds that are deprecated without a date for their removal are only mentioned.',
  equivalents: [
    'kube-linter/no-extensions-v1beta',
    'kube-score/stable-version',
    'trivy/KSV-0107',
    'gatekeeper-library/general/verifydeprecatedapi',
    'kyverno/best-practices/check-deprecated-apis',
    'kics/Object Is Using A Deprecated API Version',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, release, minor, otherRelease }) {
    const { group, version, kind, apiVersion } = resource;
    const facts = apiFacts(release);
    if (!facts.kind(group, version, kind)?.served) return;
    const at = resource.at('apiVersion');
    const life = lifecycle(group, version, kind);
    const message = life && describe(life, minor);
    if (!message) return;
    const isLasting = life.removedIn === undefined;
    const target = { apiVersion: isServed(life, facts) ? (life.replacement ?? '') : '', kind };
    const move = target.apiVersion ? proposeMove(resource, target, { release, otherRelease }) : undefined;
    const instead = move ? `; use ${target.apiVersion}${move.remark}` : otherwise(kind);
    yield {
      at,
      message: `${apiVersion === 'v1' ? '' : `${apiVersion} `}${kind} ${message}${instead}.`,
      ...(isLasting || !deprecatedSince(life, minor) ? { severity: 'info' as const } : {}),
      ...(move?.fix ? { fix: move.fix } : {}),
    };
  },
});

/** What kinds without a newer version give way to. */
function otherwise(kind: string): string {
  const instead = kind === 'Endpoints' ? 'use discovery.k8s.io/v1 EndpointSlice' : replacedBy(kind);
  return instead ? `; ${instead}` : '';
}

/** Whether the release serves the replacement already. */
function isServed({ kind, replacement = '' }: Lifecycle, facts: ApiFacts): boolean {
  const { group, version } = splitApiVersion(replacement);
  return facts.kind(group, version, kind)?.served ?? false;
}

function describe(life: Lifecycle, minor: number): string | undefined {
  const { removedIn } = life;
  const since = deprecatedSince(life, minor);
  if (since) return `is deprecated since Kubernetes ${since}${removedIn ? ` and gone in ${removedIn}` : ''}`;
  return removedIn !== undefined && minorOf(removedIn) <= minor + AHEAD
    ? `is gone in Kubernetes ${removedIn}`
    : undefined;
}
