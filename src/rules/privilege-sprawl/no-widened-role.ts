import type { Field } from '../../documents/field.js';
import { severityForHolder } from '../../graph/role-holders.js';
import { addedPermissions, describePermissions, isFarReaching, type Permission } from '../../resources/permissions.js';
import { ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

/** RBAC rules are purely additive, so a role grants what any of its rules does (Using RBAC Authorization). */
export default defineRule({
  id: 'no-widened-role',
  title: 'Changes of a role grant nothing that it did not grant before',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#permissions-that-a-change-adds',
  rationale:
    'A verb more in a list is a line of a diff and a power of everyone who holds the role. A warning where it leads to credentials, into pods, to more permissions or past admission, else worth knowing; what is written otherwise and means the same is no change.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: ROLE_KINDS,

  *check({ resource, before, graph }) {
    // The rules of an aggregated role are filled in by the cluster.
    if (resource.at('aggregationRule').exists) return;
    const added = addedPermissions(resource, before);
    const far = added.filter(isFarReaching);
    const [first] = far.length ? far : added;
    if (!first) return;
    const described = describePermissions([...far, ...added.filter((permission) => !far.includes(permission))]);
    yield {
      at: placeOf(first, added),
      severity: far.length ? severityForHolder(resource, graph) : 'info',
      message: `${resource.kind} "${resource.name}" may do what it could not before: ${described}.`,
    };
  },
});

/** The verb, where the rule has another on the same resource that is not new; else the resource. */
function placeOf({ rule, verb, target }: Permission, added: readonly Permission[]): Field {
  const [list, text] = 'url' in target ? ['nonResourceURLs', target.url] : ['resources', target.resource];
  const isNew = (other: string) =>
    added.some((permission) => permission.rule === rule && permission.verb === other && sameTarget(permission, text));
  const isOldTarget = rule.verbs.some((other) => !isNew(other));
  const [key, value] = isOldTarget ? ['verbs', verb] : [list, text];
  const items = rule.field.at(key ?? '').items();
  return items.find(({ string }) => string === value) ?? rule.field;
}

function sameTarget({ target }: Permission, text: string | undefined): boolean {
  return ('url' in target ? target.url : target.resource) === text;
}
