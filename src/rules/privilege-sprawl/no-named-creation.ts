import type { Edit, Field } from '../../documents/field.js';
import { type PolicyRule, policyRules, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const NAMELESS = ['create', 'deletecollection'];

/** The name is not known when the request is authorized (Using RBAC Authorization, Referring to resources). */
export default defineRule({
  id: 'no-named-creation',
  title: 'RBAC rules with resourceNames do not grant create or deletecollection',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#grants-without-effect',
  rationale:
    'A request to create has no name yet, so that a rule with resourceNames never allows it: the program is refused at its first run. Subresources are different, since their URL names the object.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource }) {
    const rules = policyRules(resource);
    for (const rule of rules.filter(({ isNamed }) => isNamed)) {
      for (const verb of rule.field
        .at('verbs')
        .items()
        .filter(({ string }) => string && NAMELESS.includes(string))) {
        const inVain = voidResources(rule, verb.words, rules);
        if (!inVain.length) continue;
        const message = `${resource.kind} "${resource.name}" limits ${verb.words} on ${inVain.join(', ')} by resourceNames, which grants nothing.`;
        const title = `Grant ${verb.words} without names (assumes that the program may name them as it likes)`;
        yield { at: verb, message, fix: { title, safety: 'suggestion', edits: withoutNames(rule, verb) } };
      }
    }
  },
});

/** A rule of its own, since the names limit the other verbs. */
function withoutNames({ field }: PolicyRule, verb: Field): Edit[] {
  const verbs = field.at('verbs');
  if (verbs.items().length === 1) return [field.at('resourceNames').remove()];
  const rules = field.parent;
  const texts = (key: string) =>
    field
      .at(key)
      .items()
      .flatMap(({ string }) => string ?? []);
  const granted = { apiGroups: texts('apiGroups'), resources: texts('resources'), verbs: [String(verb.value)] };
  return rules ? [verbs.without([verb]), rules.at(rules.items().length).set(granted)] : [];
}

/** What the verb is granted on in vain: no subresource, and no other rule grants it without names. */
function voidResources(rule: PolicyRule, verb: string, rules: readonly PolicyRule[]): string[] {
  const open = rules.filter(({ isNamed }) => !isNamed);
  return rule.resources.filter((resource) => {
    const isGranted = rule.groups.some((group) => open.some((other) => other.allows(verb, { group, resource })));
    return !resource.includes('/') && !isGranted;
  });
}
