import { RBAC_VALIDATORS } from '../../src/validity/rbac-validators.js';
import { head, testValidators } from './validator-cases.js';

const RBAC = 'rbac.authorization.k8s.io/v1';

testValidators(RBAC_VALIDATORS, {
  head: head(RBAC, 'Role'),
  valid: { 'a rule for resources': 'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]' },
  invalid: {
    'rules for nothing': [
      'rules: [{ apiGroups: [], verbs: [get] }]',
      ['rules.0.apiGroups', 'at least one item ("" for the core group)'],
      ['rules.0.resources', 'at least one item'],
    ],
    URLs: ['rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]', ['rules.0.nonResourceURLs', 'a ClusterRole can']],
  },
});

testValidators(RBAC_VALIDATORS, {
  head: head(RBAC, 'ClusterRole'),
  valid: {
    'a rule for URLs, and one from elsewhere':
      "rules: [{ nonResourceURLs: [/metrics], verbs: [get] }, { nonResourceURLs: '${URLS}', verbs: [get] }]",
    'rules of others': 'aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }\nrules: []',
  },
  invalid: {
    'a rule for both': [
      'rules: [{ nonResourceURLs: [/metrics], resources: [pods], verbs: [get] }]',
      ['rules.0.nonResourceURLs', 'make it two rules'],
    ],
    'rules of nobody': ['aggregationRule: {}', ['aggregationRule.clusterRoleSelectors', 'at least one item']],
  },
});

testValidators(RBAC_VALIDATORS, {
  head: head(RBAC, 'RoleBinding'),
  valid: {
    'every subject':
      'roleRef: { kind: Role, name: "system:a" }\nsubjects: [{ kind: ServiceAccount, name: a }, { kind: User, name: "A@b", apiGroup: rbac.authorization.k8s.io }, { kind: Group, name: "a/b" }]',
    'a role from elsewhere': "roleRef: { kind: '${KIND}', name: '${NAME}' }",
  },
  invalid: {
    'a role that is none': [
      'roleRef: { apiGroup: rbac, kind: Roles, name: a/b }',
      ['roleRef.kind', '"ClusterRole"'],
      ['roleRef.apiGroup', '"rbac.authorization.k8s.io"'],
      ['roleRef.name', 'without "/"'],
    ],
    'subjects that are none': [
      'roleRef: { kind: Role, name: a }\nsubjects: [{ kind: Account, name: a }, { kind: ServiceAccount, name: A, apiGroup: rbac.authorization.k8s.io }, { kind: User, name: a, apiGroup: v1 }]',
      ['subjects.0.kind', '"ServiceAccount"'],
      ['subjects.1.name', 'DNS name'],
      ['subjects.1.apiGroup', '""'],
      ['subjects.2.apiGroup', '"rbac.authorization.k8s.io"'],
    ],
  },
});

testValidators(RBAC_VALIDATORS, {
  head: head(RBAC, 'ClusterRoleBinding'),
  valid: { 'a Role, which a rule of its own speaks of': 'roleRef: { kind: Role, name: a }' },
  invalid: { 'a role that is none': ['roleRef: { kind: clusterrole, name: a }', ['roleRef.kind', '"ClusterRole"']] },
});
