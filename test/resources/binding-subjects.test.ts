import { expect, it } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { bindingSubjects, describeSubject } from '../../src/resources/binding-subjects.js';
import { Resource } from '../../src/resources/resource.js';
import { SourceText } from '../../src/text/source-text.js';
import { boundTo } from '../support/rbac.js';

function identities(subject: string, kind: 'RoleBinding' | 'ClusterRoleBinding' = 'RoleBinding') {
  const [document] = parseDocuments(new SourceText('binding.yaml', boundTo(subject, kind).slice(4)));
  return bindingSubjects(new Resource(document!, document!.root)).map(({ identity }) => identity);
}

it.each([
  [
    '{ kind: ServiceAccount, name: a, namespace: b }',
    { kind: 'account', name: 'a', namespace: 'b' },
    'ServiceAccount "b/a"',
  ],
  ['{ kind: ServiceAccount, name: a }', { kind: 'account', name: 'a', namespace: 'shop' }, 'ServiceAccount "shop/a"'],
  [
    '{ kind: ServiceAccount, name: a, namespace: "" }',
    { kind: 'account', name: 'a', namespace: 'shop' },
    'ServiceAccount "shop/a"',
  ],
  [
    '{ kind: User, name: "system:serviceaccount:b:a" }',
    { kind: 'account', name: 'a', namespace: 'b' },
    'ServiceAccount "b/a"',
  ],
  ['{ kind: User, name: jane }', { kind: 'user', name: 'jane' }, 'User "jane"'],
  [
    '{ kind: Group, name: "system:serviceaccounts" }',
    { kind: 'accounts', namespace: undefined },
    'every ServiceAccount',
  ],
  [
    '{ kind: Group, name: "system:serviceaccounts:b" }',
    { kind: 'accounts', namespace: 'b' },
    'every ServiceAccount of namespace "b"',
  ],
  ['{ kind: Group, name: devs }', { kind: 'group', name: 'devs' }, 'Group "devs"'],
] as const)('%s', (subject, identity, words) => {
  expect(identities(subject)).toEqual([identity]);
  expect(describeSubject(identity)).toBe(words);
});

it('leaves out what means nobody', () => {
  for (const subject of ['{ kind: Robot, name: a }', '{ kind: User }', 'text', '{ kind: User, name: 1 }'])
    expect(identities(subject)).toEqual([]);
});

it('knows no namespace for an account of a ClusterRoleBinding that states none', () => {
  expect(identities('{ kind: ServiceAccount, name: a }', 'ClusterRoleBinding')).toEqual([
    { kind: 'account', name: 'a', namespace: undefined },
  ]);
});
