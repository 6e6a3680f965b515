import rule from '../../../src/rules/privilege-sprawl/no-dashboard-access.js';
import { podWith } from '../../support/pod.js';
import { ACCOUNT, PEOPLE } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const ITS = '  serviceAccountName: kubernetes-dashboard\n';
const binding = (subject: string, kind = 'RoleBinding') => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: a, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: kubernetes-dashboard }
subjects:
  - ${subject}
`;

testRule(rule, {
  valid: [
    { name: 'its own account', yaml: binding('{ kind: ServiceAccount, name: kubernetes-dashboard, namespace: shop }') },
    { name: 'another role', yaml: binding(ACCOUNT).replaceAll('name: kubernetes-dashboard }', 'name: shop }') },
    {
      name: 'the dashboard itself',
      yaml: podWith({ spec: ITS }).replace('registry.example.com/shop/orders:1.4.2', 'kubernetesui/dashboard:v2.7.0'),
    },
    { name: 'another account', yaml: podWith({ spec: '  serviceAccountName: dashboard\n' }) },
  ],
  invalid: [
    {
      name: 'another account that has its role',
      yaml: binding(ACCOUNT),
      at: ['name: orders'],
      message: ['role of the dashboard to ServiceAccount "shop/orders"'],
    },
    { name: 'people that have it', yaml: binding(PEOPLE, 'ClusterRoleBinding'), at: ['name: developers'] },
    {
      name: 'a workload under its account',
      yaml: podWith({ spec: ITS }),
      at: ['serviceAccountName: kubernetes-dashboard'],
      message: ['Pod "orders" runs under the account'],
    },
  ],
});
