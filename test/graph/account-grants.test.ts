import { describe, expect, it } from 'vitest';
import { grantsTo, rulesGrantedTo } from '../../src/graph/account-grants.js';
import { accountObjects, accountOf, isTokenMounted } from '../../src/graph/account-of.js';
import { podWith } from '../support/pod.js';
import { ACCOUNT, boundTo, PEOPLE, roleOf } from '../support/rbac.js';
import { readGraph } from '../support/read-resources.js';

const PODS = '{ apiGroups: [""], resources: [pods], verbs: [get] }';
const group = (name: string) => `{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "${name}" }`;
const ORDERS = { name: 'orders', namespace: 'shop' };

describe('the bindings that grant something to an account', () => {
  it.each([
    ['by its name', ACCOUNT, 1],
    ['by its user name', '{ kind: User, name: "system:serviceaccount:shop:orders" }', 1],
    ['with all accounts of its namespace', group('system:serviceaccounts:shop'), 1],
    ['with all accounts', group('system:serviceaccounts'), 1],
    ['in a namespace that another program fills in', ACCOUNT.replace('shop', '"${NS}"'), 1],
    ['not with accounts of another namespace', group('system:serviceaccounts:web'), 0],
    ['not by another name', ACCOUNT.replace('orders', 'web'), 0],
    ['not in another namespace', ACCOUNT.replace('shop', 'web'), 0],
    ['not with people', PEOPLE, 0],
  ])('%s', (_, subject, count) => {
    expect(grantsTo(ORDERS, readGraph(boundTo(subject, 'ClusterRoleBinding')))).toHaveLength(count);
  });

  it('tells how far each reaches', () => {
    const graph = readGraph(boundTo(ACCOUNT, 'ClusterRoleBinding') + boundTo(ACCOUNT, 'RoleBinding', 'Role'));
    expect(grantsTo(ORDERS, graph).map(({ isClusterWide, namespace }) => [isClusterWide, namespace])).toEqual([
      [true, undefined],
      [false, 'shop'],
    ]);
  });
});

it('gathers the rules of all roles of an account', () => {
  const roles = roleOf('Role', PODS) + boundTo(ACCOUNT, 'RoleBinding', 'Role');
  const clusterRoles = `---\n${roleOf('ClusterRole', PODS, PODS)}${boundTo(ACCOUNT, 'ClusterRoleBinding')}`;
  const granted = rulesGrantedTo(ORDERS, readGraph(roles + clusterRoles));
  expect(granted.map(({ rule, grant }) => [rule.resources, grant.binding.kind])).toEqual([
    [['pods'], 'RoleBinding'],
    [['pods'], 'ClusterRoleBinding'],
    [['pods'], 'ClusterRoleBinding'],
  ]);
  expect(rulesGrantedTo({ name: 'web', namespace: 'shop' }, readGraph(roles))).toEqual([]);
});

describe('whether a token is mounted', () => {
  const account = (said: string) => `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders }\n${said}`;
  it.each([
    ['nobody says so', '', '', true],
    ['the account says no', '', 'automountServiceAccountToken: false\n', false],
    ['the pod says no', '  automountServiceAccountToken: false\n', '', false],
    [
      'the pod overrules its account',
      '  automountServiceAccountToken: true\n',
      'automountServiceAccountToken: false\n',
      true,
    ],
    ['another program decides', '  automountServiceAccountToken: "${MOUNT}"\n', '', undefined],
  ])('%s', (_, spec, said, expected) => {
    const graph = readGraph(podWith({ spec: `  serviceAccountName: orders\n${spec}` }) + account(said));
    const [workload] = graph.workloads;
    const pod = workload!.pod!;
    expect(isTokenMounted(pod, accountObjects(accountOf(workload!, pod), graph))).toBe(expected);
  });

  it('is not known where two accounts of the name differ', () => {
    const graph = readGraph(`${account('')}${account('automountServiceAccountToken: false\n')}`.slice(4));
    const pod = readGraph(podWith({})).workloads[0]!.pod!;
    expect(isTokenMounted(pod, graph.resources)).toBeUndefined();
  });
});

it('finds an account by the older name of the field too', () => {
  const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders }\n';
  const graph = readGraph(podWith({ spec: '  serviceAccount: orders\n' }) + account);
  expect(graph.out(graph.workloads[0]!, 'runs-as').map(({ to }) => to.length)).toEqual([1]);
});
