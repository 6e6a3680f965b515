import type { Severity } from '../findings/finding.js';
import { bindingSubjects, type SubjectIdentity } from '../resources/binding-subjects.js';
import { isCustomGroup, type PolicyRule, policyRules } from '../resources/policy-rules.js';
import type { Resource } from '../resources/resource.js';
import { rulesGrantedTo } from './account-grants.js';
import type { ResourceGraph } from './resource-graph.js';

/**
 * Who holds a role, as far as the set says; the first that applies.
 *
 * - `workload`: an account, or whoever reaches the API server;
 * - `controller`: accounts that all look like those of controllers, whose work is the API, or none and the role is one;
 * - `people`: users and groups alone, or the role is folded into `view`, `edit` or `admin`;
 * - `unknown`: no binding in the set names it.
 */
export type RoleHolder = 'workload' | 'controller' | 'people' | 'unknown';

const AGGREGATED = /^rbac\.authorization\.k8s\.io\/aggregate-to-/;

export function holderOf(role: Resource, graph: ResourceGraph): RoleHolder {
  const bindings = graph.in(role, 'binds-role').map(({ from }) => from);
  const holders = bindings.flatMap(bindingSubjects).map(({ identity }) => identity);
  const machines = holders.filter(isMachine);
  if (machines.some((identity) => !isController(identity, graph))) return 'workload';
  if (machines.length) return 'controller';
  if (holders.length || [...role.labels.keys()].some((key) => AGGREGATED.test(key))) return 'people';
  return policyRules(role).some(isControllerWork) ? 'controller' : 'unknown';
}

/** Whether a role holds in every namespace: a ClusterRole that no binding of the set confines to one. */
export function isHeldEverywhere(role: Resource, graph: ResourceGraph): boolean {
  if (role.kind !== 'ClusterRole') return false;
  const bindings = graph.in(role, 'binds-role').map(({ from }) => from);
  return bindings.length === 0 || bindings.some(({ kind }) => kind === 'ClusterRoleBinding');
}

/** Where a role holds, in words. */
export function reachOf(role: Resource, graph: ResourceGraph): string {
  if (isHeldEverywhere(role, graph)) return 'in every namespace';
  return role.namespace ? `in namespace "${role.namespace}"` : 'in the namespace of its binding';
}

/** The severity of a power by who holds it: people and controllers are meant to have what a plain workload is not. */
export function severityForHolder(role: Resource, graph: ResourceGraph): Severity {
  const holder = holderOf(role, graph);
  return holder === 'people' || holder === 'controller' ? 'info' : 'warning';
}

const ANYONE = new Set(['system:anonymous', 'system:unauthenticated', 'system:authenticated', 'system:nodes']);

function isMachine(identity: SubjectIdentity): boolean {
  return identity.kind === 'account' || identity.kind === 'accounts' || ANYONE.has(identity.name);
}

/** Only controllers elect leaders, emit events and keep custom resources. */
function isController(identity: SubjectIdentity, graph: ResourceGraph): boolean {
  return identity.kind === 'account' && rulesGrantedTo(identity, graph).some(({ rule }) => isControllerWork(rule));
}

const LEASE = { group: 'coordination.k8s.io', resource: 'leases' };
const EVENTS = [
  { group: '', resource: 'events' },
  { group: 'events.k8s.io', resource: 'events' },
];

function isControllerWork(rule: PolicyRule): boolean {
  if (rule.verbs.includes('*') && rule.resources.includes('*')) return false;
  if (rule.naming([LEASE]).length && rule.allows('update', LEASE)) return true;
  if (rule.naming(EVENTS).length && rule.verbs.includes('create')) return true;
  return rule.groups.some(isCustomGroup) && ['update', 'patch'].some((verb) => rule.verbs.includes(verb));
}
