const PREFIXES: Readonly<Record<string, string>> = { '': 'core', 'internal.apiserver.k8s.io': 'apiserverinternal' };

/** The first part of the names of a group's definitions: `core` for `''`, `rbac` for `rbac.authorization.k8s.io`. */
export function definitionPrefix(group: string): string {
  return (Object.hasOwn(PREFIXES, group) ? PREFIXES[group] : undefined) ?? group.split('.')[0] ?? group;
}

/** The definition of a kind: `apps.v1.Deployment`. */
export function definitionOfKind(group: string, version: string, kind: string): string {
  return `${definitionPrefix(group)}.${version}.${kind}`;
}
