import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** The kinds that grant a role, as rules declare them. */
export const BINDING_KINDS: readonly string[] = [
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
];

/**
 * Whom one entry of `subjects` means.
 *
 * - `account`: a ServiceAccount, `namespace` undefined where neither the entry nor the binding states one;
 * - `accounts`: every ServiceAccount, of one namespace or of all (`namespace` undefined);
 * - `user`, `group`: as the authenticator names them.
 */
export type SubjectIdentity =
  | { readonly kind: 'account'; readonly name: string; readonly namespace: string | undefined }
  | { readonly kind: 'accounts'; readonly namespace: string | undefined }
  | { readonly kind: 'user' | 'group'; readonly name: string };

export interface BindingSubject {
  readonly field: Field;
  readonly identity: SubjectIdentity;
}

const ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;
const ACCOUNT_GROUP = /^system:serviceaccounts(?::([^:]+))?$/;

/**
 * The subjects of a RoleBinding or ClusterRoleBinding. An account in a RoleBinding without a namespace is one of the
 * binding's own namespace, and users and groups named `system:serviceaccount…` are accounts
 * (API reference, Subject; "Using RBAC Authorization", Referring to subjects).
 */
export function bindingSubjects(binding: Resource): BindingSubject[] {
  return binding
    .at('subjects')
    .items()
    .flatMap((field) => {
      const identity = identityOf(field, binding);
      return identity ? [{ field, identity }] : [];
    });
}

function identityOf(subject: Field, binding: Resource): SubjectIdentity | undefined {
  const name = subject.at('name').string;
  if (!name) return undefined;
  switch (subject.at('kind').value) {
    case 'ServiceAccount':
      return { kind: 'account', name, namespace: subject.at('namespace').string || binding.namespace };
    case 'User':
      return userIdentity(name);
    case 'Group':
      return groupIdentity(name);
    default:
      return undefined;
  }
}

function userIdentity(user: string): SubjectIdentity {
  const [, namespace, name] = ACCOUNT_USER.exec(user) ?? [];
  return name ? { kind: 'account', name, namespace } : { kind: 'user', name: user };
}

function groupIdentity(group: string): SubjectIdentity {
  const match = ACCOUNT_GROUP.exec(group);
  return match ? { kind: 'accounts', namespace: match[1] } : { kind: 'group', name: group };
}

/** A subject in words: `ServiceAccount "shop/orders"`, `Group "developers"`. */
export function describeSubject(identity: SubjectIdentity): string {
  switch (identity.kind) {
    case 'account':
      return `ServiceAccount "${identity.namespace ? `${identity.namespace}/` : ''}${identity.name}"`;
    case 'accounts':
      return identity.namespace ? `every ServiceAccount of namespace "${identity.namespace}"` : 'every ServiceAccount';
    case 'user':
      return `User "${identity.name}"`;
    case 'group':
      return `Group "${identity.name}"`;
  }
}
