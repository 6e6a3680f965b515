/** A ClusterRole or Role named `shop` with these entries of `rules`, one a line in flow style. */
export function roleOf(kind: 'Role' | 'ClusterRole', ...rules: readonly string[]): string {
  const metadata = kind === 'Role' ? '{ name: shop, namespace: shop }' : '{ name: shop }';
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: ${metadata}
rules:
${rules.map((rule) => `  - ${rule}\n`).join('')}`;
}

/** A binding of the role that `roleOf` makes, behind it in the same text. */
export function boundTo(subject: string, kind: 'RoleBinding' | 'ClusterRoleBinding', role = 'ClusterRole'): string {
  const metadata = kind === 'RoleBinding' ? '{ name: shop, namespace: shop }' : '{ name: shop }';
  return `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: ${metadata}
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${role}, name: shop }
subjects:
  - ${subject}
`;
}

export const ACCOUNT = '{ kind: ServiceAccount, name: orders, namespace: shop }';
export const PEOPLE = '{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: developers }';
/** What only a controller does. */
export const ELECTION = '{ apiGroups: [coordination.k8s.io], resources: [leases], verbs: [get, create, update] }';
