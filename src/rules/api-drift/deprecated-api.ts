import { type ApiFacts, apiFacts } from '../../schemas/api-facts.js';
import { splitApiVersion } from '../../schemas/api-version.js';
import { type Lifecycle, lifecycle } from '../../schemas/lifecycle.js';
import { minorOf } from '../../schemas/release.js';
import { versionChange } from '../../schemas/version-change.js';
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

  *check({ resource, release, minor }) {
    const { group, version, kind, apiVersion } = resource;
    const facts = apiFacts(release);
    if (!facts.kind(group, version, kind)?.served) return;
    const at = resource.at('apiVersion');
    if (apiVersion === 'v1' && kind === 'Endpoints' && minor >= 33)
      yield {
        at,
        severity: 'info',
        message: 'Endpoints is deprecated since Kubernetes 1.33; use discovery.k8s.io/v1 EndpointSlice.',
      };
    const life = lifecycle(group, version, kind);
    const message = life && describe(life, minor);
    if (!message) return;
    const replacement = isServed(life, facts) ? (life.replacement ?? '') : '';
    const edits = replacement ? versionChange(resource, replacement, facts) : undefined;
    yield {
      at,
      message: `${apiVersion} ${kind} ${message}${replacement ? `; use ${replacement}` : ''}.`,
      ...(isDeprecated(life, minor) ? {} : { severity: 'info' as const }),
      ...(edits
        ? { fix: { title: `Move to ${replacement} (its defaults may differ)`, safety: 'suggestion' as const, edits } }
        : {}),
    };
  },
});

/** Whether the release serves the replacement already. */
function isServed({ kind, replacement = '' }: Lifecycle, facts: ApiFacts): boolean {
  const { group, version } = splitApiVersion(replacement);
  return facts.kind(group, version, kind)?.served ?? false;
}

function isDeprecated({ deprecatedIn }: Lifecycle, minor: number): boolean {
  return deprecatedIn !== undefined && minorOf(deprecatedIn) <= minor;
}

function describe(life: Lifecycle, minor: number): string | undefined {
  const { deprecatedIn, removedIn } = life;
  if (isDeprecated(life, minor))
    return `is deprecated since Kubernetes ${deprecatedIn}${removedIn ? ` and gone in ${removedIn}` : ''}`;
  return removedIn !== undefined && minorOf(removedIn) <= minor + AHEAD
    ? `is gone in Kubernetes ${removedIn}`
    : undefined;
}
