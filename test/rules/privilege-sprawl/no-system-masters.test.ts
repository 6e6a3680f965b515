import rule from '../../../src/rules/privilege-sprawl/no-system-masters.js';
import { boundTo, PEOPLE } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const MASTERS = '{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "system:masters" }';
const mapping = (groups: string, name = 'aws-auth') => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: kube-system }
data:
  mapRoles: "[{ rolearn: 'arn:aws:iam::111122223333:role/ci', groups: ['${groups}'] }]"
`;

testRule(rule, {
  valid: [
    { name: 'another group', yaml: boundTo(PEOPLE, 'ClusterRoleBinding') },
    {
      name: 'the binding that the API server makes',
      yaml: boundTo(MASTERS, 'ClusterRoleBinding').replace(
        'metadata: { name: shop }',
        'metadata: { name: cluster-admin }',
      ),
    },
    { name: 'a mapping to another group', yaml: mapping('deployers') },
    { name: 'a ConfigMap that speaks of it', yaml: mapping('system:masters', 'notes') },
  ],
  invalid: [
    {
      name: 'a binding for the cluster',
      yaml: boundTo(MASTERS, 'ClusterRoleBinding'),
      at: ['name: "system:masters"'],
      message: [/^ClusterRoleBinding "shop" names the group "system:masters"\.$/],
      severities: ['error'],
    },
    { name: 'a binding in one namespace', yaml: boundTo(MASTERS, 'RoleBinding'), at: ['name: "system:masters"'] },
    {
      name: 'identities of AWS',
      yaml: mapping('system:masters'),
      at: [`mapRoles: "[{ rolearn: 'arn:aws:iam::111122223333:role/ci', groups: ['system:masters'] }]"`],
      message: ['puts identities of mapRoles into'],
      severities: ['warning'],
    },
    {
      name: 'one of two subjects',
      yaml: `${boundTo(PEOPLE, 'RoleBinding')}  - ${MASTERS}\n`,
      at: ['name: "system:masters"'],
      fixed: boundTo(PEOPLE, 'RoleBinding'),
    },
  ],
});
