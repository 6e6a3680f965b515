import { describe, expect, it } from 'vitest';
import { holderOf, isHeldEverywhere, reachOf, severityForHolder } from '../../src/graph/role-holders.js';
import { ACCOUNT, boundTo, ELECTION, PEOPLE, roleOf } from '../support/rbac.js';
import { readGraph } from '../support/read-resources.js';

const PODS = '{ apiGroups: [""], resources: [pods], verbs: [get] }';
const EVENTS = '{ apiGroups: [""], resources: [events], verbs: [create, patch] }';
const CUSTOM = '{ apiGroups: [example.com], resources: [orders/status], verbs: [update] }';
const EVERYTHING = '{ apiGroups: ["*", example.com], resources: ["*"], verbs: ["*"] }';
const GROUP = '{ kind: Group, name: "system:authenticated" }';

function first(yaml: string) {
  const graph = readGraph(yaml);
  return [graph.resources[0]!, graph] as const;
}

describe('who holds a role', () => {
  it.each([
    ['nobody', '', 'unknown', 'warning', [PODS]],
    ['nobody, of a controller', '', 'controller', 'info', [PODS, ELECTION]],
    ['an account', boundTo(ACCOUNT, 'ClusterRoleBinding'), 'workload', 'warning', [PODS]],
    ['an account that elects a leader', boundTo(ACCOUNT, 'ClusterRoleBinding'), 'controller', 'info', [PODS, ELECTION]],
    ['an account that emits events', boundTo(ACCOUNT, 'RoleBinding'), 'controller', 'info', [PODS, EVENTS]],
    ['an account that keeps custom resources', boundTo(ACCOUNT, 'ClusterRoleBinding'), 'controller', 'info', [CUSTOM]],
    ['an account that may do everything', boundTo(ACCOUNT, 'ClusterRoleBinding'), 'workload', 'warning', [EVERYTHING]],
    ['people', boundTo(PEOPLE, 'RoleBinding'), 'people', 'info', [PODS]],
    ['everyone', boundTo(GROUP, 'RoleBinding'), 'workload', 'warning', [PODS]],
    [
      'people and an account',
      boundTo(PEOPLE, 'RoleBinding') + boundTo(ACCOUNT, 'RoleBinding'),
      'workload',
      'warning',
      [PODS],
    ],
  ] as const)('%s', (_, bindings, holder, severity, rules) => {
    const [role, graph] = first(roleOf('ClusterRole', ...rules) + bindings);
    expect(holderOf(role, graph)).toBe(holder);
    expect(severityForHolder(role, graph)).toBe(severity);
  });
});

describe('where a role holds', () => {
  it.each([
    ['ClusterRole', '', true, 'in every namespace'],
    ['ClusterRole', boundTo(ACCOUNT, 'ClusterRoleBinding'), true, 'in every namespace'],
    ['ClusterRole', boundTo(ACCOUNT, 'RoleBinding'), false, 'in the namespace of its binding'],
    ['Role', boundTo(ACCOUNT, 'RoleBinding', 'Role'), false, 'in namespace "shop"'],
  ] as const)('a %s', (kind, bindings, isEverywhere, reach) => {
    const [role, graph] = first(roleOf(kind, PODS) + bindings);
    expect(isHeldEverywhere(role, graph)).toBe(isEverywhere);
    expect(reachOf(role, graph)).toBe(reach);
  });
});
