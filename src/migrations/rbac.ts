import type { Edit, Field } from '../documents/field.js';
import type { Migration } from './migration.js';

const SUBJECTS = ['ServiceAccount', 'User', 'Group'];

/**
 * Bindings of `rbac.authorization.k8s.io/v1alpha1` to `v1`: a subject has a group in place of a version, which follows
 * from its kind; the user `*` was every user who is logged in. Source: the conversions of the API server.
 */
export const migrateAlphaBinding: Migration = (resource) => ({
  edits: resource.at('subjects').items().flatMap(subjectEdits),
});

function subjectEdits(subject: Field): Edit[] {
  const [kind, name, version] = [subject.at('kind'), subject.at('name'), subject.at('apiVersion')];
  if (!SUBJECTS.includes(kind.string ?? '')) return [];
  const isEveryone = kind.string === 'User' && name.string === '*';
  return [
    ...(version.exists ? [version.remove()] : []),
    ...(isEveryone ? [kind.set('Group'), name.set('system:authenticated')] : []),
  ];
}
