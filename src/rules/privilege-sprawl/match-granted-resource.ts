import type { Field } from '../../documents/field.js';
import { type PolicyRule, policyRules, ROLE_KINDS } from '../../resources/policy-rules.js';
import type { Resource } from '../../resources/resource.js';
import { apiFacts, type KindFacts } from '../../schemas/api-facts.js';
import { defineRule, type Problem } from '../rule.js';

/** Names that only authorization knows: identities to impersonate, signers, and those of policies for pods. */
const VIRTUAL = new Set(['users', 'groups', 'uids', 'userextras', 'signers', 'podsecuritypolicies']);

/** A version, or a group with one. */
const NO_GROUP = /^core$|^v\d|^[a-z0-9.-]+\//;

/** The group that held Deployments until 1.16 and Ingresses until 1.22. */
const GONE = 'extensions';

/**
 * RBAC compares text and refuses nothing: groups without their version, plurals, subresources spelt as the API has them
 * (API reference, PolicyRule; rbac/v1 evaluation helpers). `namespaces` works in a Role, for its own namespace.
 */
export default defineRule({
  id: 'match-granted-resource',
  title: 'RBAC rules name resources that exist in their API groups',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#grants-without-effect',
  rationale:
    'A resource in the wrong group, a kind instead of a plural, or a cluster-wide resource in a Role is accepted and grants nothing: the program fails with 403 at run time. Groups of custom resources are not judged.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, release }) {
    const facts = apiFacts(release);
    const served = new Set(facts.groups());
    for (const rule of policyRules(resource)) {
      const unreal = rule.field
        .at('apiGroups')
        .items()
        .find(({ string }) => string && NO_GROUP.test(string));
      if (unreal) {
        const message = `${resource.kind} "${resource.name}" names API group "${unreal.value}", which is none.`;
        yield { at: unreal, message, ...groupFix(unreal) };
      } else if (rule.groups.length && rule.groups.every((group) => served.has(group) || group === GONE)) {
        const isGone = !rule.groups.some((group) => served.has(group));
        const kinds = facts.kinds().filter(({ group }) => rule.groups.includes(group));
        yield* isGone ? judgeGone(rule, resource) : judge(rule, resource, kinds);
      }
    }
  },
});

/** A rule kept for old clusters beside one that grants the same today does no harm. */
function* judgeGone(rule: PolicyRule, role: Resource): Iterable<Problem> {
  const others = policyRules(role).filter(({ groups }) => !groups.includes(GONE));
  if (rule.resources.every((resource) => others.some(({ resources }) => resources.includes(resource)))) return;
  const at = rule.field.at('apiGroups', 0);
  yield { at, message: `${role.kind} "${role.name}" names API group "${GONE}", which this release no longer has.` };
}

function groupFix(field: Field): Pick<Problem, 'fix'> {
  const group = /^(?:core|v\d\w*)$/.test(field.words) ? '' : (field.words.split('/')[0] ?? '');
  return {
    fix: {
      title: `Name the group "${group}" (assumes that its resource is meant)`,
      safety: 'suggestion',
      edits: [field.set(group)],
    },
  };
}

/** @param kinds those of the groups that the RBAC rule names. */
function* judge(rule: PolicyRule, role: Resource, kinds: readonly KindFacts[]): Iterable<Problem> {
  for (const at of rule.field.at('resources').items()) {
    const [parent = '', subresource] = (at.string ?? '').split('/');
    if (!/^[A-Za-z.]+$/.test(parent) || VIRTUAL.has(parent)) continue;
    const found = kinds.filter(({ plural }) => plural === parent);
    const said = `${role.kind} "${role.name}" names "${at.value}"`;
    if (found.length === 0) {
      const groups = rule.groups.map((group) => `"${group}"`).join(', ');
      yield { at, message: `${said}, which does not exist in API group ${groups}.`, ...pluralFix(at, kinds) };
    } else if (at.value === 'pods/logs' || subresource === '*') {
      yield { at, message: `${said}, which is no subresource.` };
    } else if (role.kind === 'Role' && parent !== 'namespaces' && found.every(({ namespaced }) => !namespaced)) {
      yield { at, message: `${said}, which lies in no namespace, so that a Role cannot grant it.` };
    }
  }
}

/** The plural, where a kind or a singular is written. */
function pluralFix(at: Field, kinds: readonly KindFacts[]): Pick<Problem, 'fix'> {
  const [parent = '', ...subresource] = (at.string ?? '').toLowerCase().split('/');
  const meant = kinds.find(({ kind, plural }) => kind.toLowerCase() === parent || plural === parent);
  if (!meant) return {};
  const edits = [at.set([meant.plural, ...subresource].join('/'))];
  return {
    fix: { title: `Name the resource "${meant.plural}" (assumes a slip of spelling)`, safety: 'suggestion', edits },
  };
}
