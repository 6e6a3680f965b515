import { BINDING_KINDS, type BindingSubject, bindingSubjects } from '../resources/binding-subjects.js';
import { type PolicyRule, policyRules } from '../resources/policy-rules.js';
import type { Resource } from '../resources/resource.js';
import type { AccountId } from '../resources/service-account.js';
import { mayShareNamespace } from './namespaced-index.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** One binding that gives an account a role. */
export interface Grant {
  readonly binding: Resource;
  readonly subject: BindingSubject;
  /** The roles of the set that the binding may mean; empty where it names one that stands elsewhere or is built in. */
  readonly roles: readonly Resource[];
  /** The namespace that the grant reaches; undefined where the binding states none. */
  readonly namespace: string | undefined;
  /** Whether it reaches every namespace and what lies in none: a ClusterRoleBinding. */
  readonly isClusterWide: boolean;
}

/** An RBAC rule that an account has, and the grant that gives it. */
export interface GrantedRule {
  readonly rule: PolicyRule;
  readonly grant: Grant;
}

interface Subscription {
  readonly binding: Resource;
  readonly subject: BindingSubject;
  /** The namespace of the account, or of all accounts, that it means. */
  readonly accounts: string | undefined;
}

interface Subscriptions {
  readonly byName: ReadonlyMap<string, readonly Subscription[]>;
  readonly toAll: readonly Subscription[];
}

/** The bindings of the set that name an account: by itself, as a user, or with every account of its namespace. */
export function grantsTo({ name, namespace }: AccountId, graph: ResourceGraph): Grant[] {
  const { byName, toAll } = subscriptionsIn(graph);
  const found = [...(byName.get(name) ?? []), ...toAll].filter(({ accounts }) =>
    mayShareNamespace(accounts, namespace),
  );
  return found.map(({ binding, subject }) => toGrant(binding, subject, graph));
}

/** The effective permissions of an account, as far as the set says: what roles outside it grant is not known. */
export function rulesGrantedTo(account: AccountId, graph: ResourceGraph): GrantedRule[] {
  return grantsTo(account, graph).flatMap((grant) => grant.roles.flatMap(policyRules).map((rule) => ({ rule, grant })));
}

function toGrant(binding: Resource, subject: BindingSubject, graph: ResourceGraph): Grant {
  const roles = graph.out(binding, 'binds-role').flatMap(({ to }) => to);
  return {
    binding,
    subject,
    roles,
    namespace: binding.namespace,
    isClusterWide: binding.kind === 'ClusterRoleBinding',
  };
}

const subscriptionsIn = oncePerGraph((graph): Subscriptions => {
  const byName = new Map<string, Subscription[]>();
  const toAll: Subscription[] = [];
  for (const binding of graph.resources.filter(({ group, kind }) => BINDING_KINDS.includes(`${group}/${kind}`))) {
    for (const subject of bindingSubjects(binding)) {
      const { identity } = subject;
      if (identity.kind !== 'account' && identity.kind !== 'accounts') continue;
      const subscription = { binding, subject, accounts: identity.namespace };
      if (identity.kind === 'accounts') toAll.push(subscription);
      else addTo(byName, identity.name, subscription);
    }
  }
  return { byName, toAll };
});

function addTo(lists: Map<string, Subscription[]>, name: string, subscription: Subscription): void {
  const list = lists.get(name);
  if (list) list.push(subscription);
  else lists.set(name, [subscription]);
}
