import {
  BINDING_KINDS,
  bindingSubjects,
  describeSubject,
  type SubjectIdentity,
} from '../../resources/binding-subjects.js';
import { DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** Every pod that names no account runs as `default` of its namespace (Configure Service Accounts for Pods). */
export default defineRule({
  id: 'no-default-service-account-grant',
  title: 'Bindings grant roles to accounts of their own, not to default or to all accounts',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#subjects',
  rationale:
    'What the default account may do, every pod of the namespace may do that names no account, today and later. Built-in roles that are made for all accounts pass.',
  equivalents: [
    'checkov/CKV_K8S_42',
    'kubescape/C-0225',
    'kubescape/C-0239',
    'kics/Role Binding To Default Service Account',
  ],
  fixable: false,
  scope: 'resource',
  kinds: BINDING_KINDS,

  *check({ resource }) {
    const role = resource.at('roleRef', 'name').string ?? '';
    for (const { field, identity } of bindingSubjects(resource)) {
      if (!isShared(identity) || (identity.kind === 'accounts' && role.startsWith('system:'))) continue;
      const message = `${resource.kind} "${resource.name}" grants "${role}" to ${describeSubject(identity)}.`;
      yield { at: field.at('name'), message };
    }
  },
});

function isShared(identity: SubjectIdentity): boolean {
  return identity.kind === 'accounts' || (identity.kind === 'account' && identity.name === DEFAULT_ACCOUNT);
}
