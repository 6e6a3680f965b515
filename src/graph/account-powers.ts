import type { Power } from '../resources/policy-rules.js';
import { policyRules } from '../resources/policy-rules.js';
import type { Resource } from '../resources/resource.js';
import type { AccountId } from '../resources/service-account.js';
import { type Grant, grantsTo } from './account-grants.js';
import type { ResourceGraph } from './resource-graph.js';

/** Something that an account may do and that leads to more, with the bindings that give it. */
export interface AccountPower {
  /** In words, behind "may": `read any Secret`. */
  readonly what: string;
  readonly bindings: readonly Resource[];
}

const inGroup = (group: string, ...resources: readonly string[]) => resources.map((resource) => ({ group, resource }));

/** What RBAC Good Practices names as ways to more rights. */
const POWERS: readonly (Power & { readonly what: string })[] = [
  { what: 'read any Secret', verbs: ['get', 'list', 'watch'], resources: inGroup('', 'secrets') },
  { what: 'open sessions in pods', verbs: ['create', 'get'], resources: inGroup('', 'pods/exec', 'pods/attach') },
  { what: 'impersonate others', verbs: ['impersonate'], resources: inGroup('', 'users', 'groups', 'serviceaccounts') },
  {
    what: 'raise its own rights',
    verbs: ['escalate', 'bind'],
    resources: inGroup('rbac.authorization.k8s.io', 'roles', 'clusterroles'),
  },
  { what: 'call the API of nodes', verbs: ['get', 'create'], resources: inGroup('', 'nodes/proxy') },
  { what: 'make tokens of accounts', verbs: ['create'], resources: inGroup('', 'serviceaccounts/token') },
  {
    what: 'write admission webhooks',
    verbs: ['create', 'update', 'patch'],
    resources: inGroup(
      'admissionregistration.k8s.io',
      'validatingwebhookconfigurations',
      'mutatingwebhookconfigurations',
    ),
  },
];

/** What the roles that every cluster has give of it (Using RBAC Authorization, user-facing roles). */
const OF_BUILT_IN: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['cluster-admin', POWERS.map(({ what }) => what)],
  ['admin', ['read any Secret', 'open sessions in pods', 'impersonate others']],
  ['edit', ['read any Secret', 'open sessions in pods', 'impersonate others']],
]);

/** The powers of an account through every binding of the set that names it, wildcards and built-in roles included. */
export function powersOf(account: AccountId, graph: ResourceGraph): AccountPower[] {
  const grants = grantsTo(account, graph);
  return POWERS.flatMap((power) => {
    const bindings = grants.filter((grant) => gives(grant, power)).map(({ binding }) => binding);
    return bindings.length ? [{ what: power.what, bindings }] : [];
  });
}

function gives({ roles, binding }: Grant, power: Power & { readonly what: string }): boolean {
  const role = binding.at('roleRef');
  if (!roles.length && role.at('kind').value === 'ClusterRole')
    return OF_BUILT_IN.get(role.at('name').value)?.includes(power.what) ?? false;
  const rules = roles.flatMap(policyRules).filter((rule) => !rule.isNamed);
  return rules.some((rule) =>
    power.verbs.some((verb) => power.resources.some((resource) => rule.allows(verb, resource))),
  );
}
