import rule from '../../../src/rules/privilege-sprawl/no-unneeded-token.js';
import { podWith } from '../../support/pod.js';
import { boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const NAMED = podWith({ spec: '  serviceAccountName: orders\n' });
const account = (more = '') => `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: orders, namespace: shop }
${more}`;
const OFF = '  automountServiceAccountToken: false\n';
const group = (name: string) => `{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "${name}" }`;

testRule(rule, {
  valid: [
    { name: 'a pod that mounts none', yaml: podWith({ spec: OFF }) },
    { name: 'an account that mounts none', yaml: NAMED + account('automountServiceAccountToken: false\n') },
    {
      name: 'an account that a binding names',
      yaml:
        NAMED + account() + boundTo('{ kind: ServiceAccount, name: orders, namespace: shop }', 'ClusterRoleBinding'),
    },
    {
      name: 'an account that is granted something with all others',
      yaml: NAMED + account() + boundTo(group('system:serviceaccounts:shop'), 'RoleBinding'),
    },
    { name: 'an account that the set lacks, and with it its bindings', yaml: NAMED },
    {
      name: 'an account that a binding names in the wrong namespace',
      yaml:
        NAMED.replace('  name: orders', '  name: orders\n  namespace: shop') +
        account() +
        boundTo('{ kind: ServiceAccount, name: orders, namespace: default }', 'ClusterRoleBinding'),
    },
    { name: 'a fragment', yaml: podWith({}), complete: false },
    { name: 'a part of an overlay', yaml: podWith({}).replace(/ {6}image.*\n/, '') },
    {
      name: 'a client of the API by its image',
      yaml: podWith({}).replace('shop/orders:1.4.2', 'tools/kubectl:1.36.0'),
    },
    { name: 'a client of the API by its flags', yaml: podWith({ container: '      args: [--leader-elect]\n' }) },
    {
      name: 'an agent that logs in with the token',
      yaml: podWith({}).replace(
        '  name: orders',
        '  name: orders\n  annotations: { vault.hashicorp.com/agent-inject: "true" }',
      ),
    },
    {
      name: 'a switch that another program sets',
      yaml: podWith({ spec: '  automountServiceAccountToken: "${MOUNT}"\n' }),
    },
  ],
  invalid: [
    {
      name: 'the default account',
      yaml: podWith({}),
      at: ['spec'],
      message: [/^The pod mounts the token of ServiceAccount "default", to which nothing in the set grants a role\.$/],
      fixed: `${podWith({})}${OFF}`,
    },
    {
      name: 'an explicit true',
      yaml: podWith({ spec: '  automountServiceAccountToken: true # needed?\n' }),
      at: ['automountServiceAccountToken: true'],
      fixed: podWith({ spec: '  automountServiceAccountToken: false # needed?\n' }),
    },
    {
      name: 'an account of the set that nothing is granted to',
      yaml: NAMED + account(),
      at: ['spec'],
      message: ['ServiceAccount "orders"'],
      fixed: `${NAMED}${OFF}${account()}`,
    },
    {
      name: 'a pod that overrules its account',
      yaml:
        podWith({ spec: '  serviceAccountName: orders\n  automountServiceAccountToken: true\n' }) +
        account('automountServiceAccountToken: false\n'),
      at: ['automountServiceAccountToken: true'],
      fixed:
        podWith({ spec: '  serviceAccountName: orders\n  automountServiceAccountToken: false\n' }) +
        account('automountServiceAccountToken: false\n'),
    },
    {
      name: 'a binding for another account',
      yaml: NAMED + account() + boundTo('{ kind: ServiceAccount, name: web, namespace: shop }', 'RoleBinding'),
      at: ['spec'],
      fixed: NAMED + OFF + account() + boundTo('{ kind: ServiceAccount, name: web, namespace: shop }', 'RoleBinding'),
    },
  ],
});
