import { describe, expect, it } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { isCustomGroup, namedGrants, policyRules } from '../../src/resources/policy-rules.js';
import { Resource } from '../../src/resources/resource.js';
import { SourceText } from '../../src/text/source-text.js';
import { roleOf } from '../support/rbac.js';

function role(...rules: string[]): Resource {
  const [document] = parseDocuments(new SourceText('role.yaml', roleOf('ClusterRole', ...rules)));
  return new Resource(document!, document!.root);
}

const EXEC = { group: '', resource: 'pods/exec' };
const PODS = { group: '', resource: 'pods' };

describe('what a rule allows', () => {
  it.each([
    ['{ apiGroups: [""], resources: [pods], verbs: [get] }', 'get', PODS, true],
    ['{ apiGroups: [""], resources: [pods], verbs: [get] }', 'list', PODS, false],
    ['{ apiGroups: [""], resources: [pods], verbs: [get] }', 'get', EXEC, false],
    ['{ apiGroups: [apps], resources: [pods], verbs: [get] }', 'get', PODS, false],
    ['{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }', 'create', EXEC, true],
    ['{ apiGroups: [""], resources: ["*/exec"], verbs: [create] }', 'create', EXEC, true],
    ['{ apiGroups: [""], resources: ["*/exec"], verbs: [create] }', 'create', PODS, false],
    ['{ apiGroups: [""], resources: ["pods/*"], verbs: [create] }', 'create', EXEC, false],
    ['{ resources: [pods], verbs: [get] }', 'get', PODS, false],
    ['text', 'get', PODS, false],
  ])('%s: %s %o is %s', (text, verb, resource, expected) => {
    expect(policyRules(role(text))[0]?.allows(verb, resource)).toBe(expected);
  });
});

describe('grants by name', () => {
  const power = { verbs: ['create', 'get'], resources: [EXEC] };

  it('tells which verbs and resources, and the place of the first', () => {
    const [grant, ...others] = namedGrants(
      role('{ apiGroups: ["*"], resources: [pods, pods/exec], verbs: [list, create] }'),
      power,
    );
    expect(others).toEqual([]);
    expect(grant).toMatchObject({ verbs: ['create'], resources: ['pods/exec'] });
    expect(grant?.at.path).toEqual(['rules', 0, 'resources', 1]);
  });

  it('leaves out wildcards of verbs and resources', () => {
    expect(namedGrants(role('{ apiGroups: [""], resources: ["*"], verbs: [create] }'), power)).toEqual([]);
    expect(namedGrants(role('{ apiGroups: [""], resources: [pods/exec], verbs: ["*"] }'), power)).toEqual([]);
  });
});

it('tells custom groups from those of the project', () => {
  expect(['', 'apps', 'networking.k8s.io', 'gateway.networking.k8s.io', 'example.com', '*'].map(isCustomGroup)).toEqual(
    [false, false, false, false, true, false],
  );
});
