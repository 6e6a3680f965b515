import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** The kinds that hold RBAC rules, as rules declare them. */
export const ROLE_KINDS: readonly string[] = [
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/ClusterRole',
];

/** A resource of the API as RBAC names it: its group (`''` for core), and `pods` or `pods/exec`. */
export interface ApiResource {
  readonly group: string;
  readonly resource: string;
}

/** Some verbs on some resources: a power that is worth a rule of its own. */
export interface Power {
  readonly verbs: readonly string[];
  readonly resources: readonly ApiResource[];
}

/** One entry of `rules` of a Role or ClusterRole (API reference, PolicyRule). */
export class PolicyRule {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly urls: readonly string[];

  constructor(readonly field: Field) {
    this.verbs = texts(field.at('verbs').items());
    this.groups = texts(field.at('apiGroups').items());
    this.resources = texts(field.at('resources').items());
    this.urls = texts(field.at('nonResourceURLs').items());
  }

  /** Whether it covers only the objects that `resourceNames` lists. */
  get isNamed(): boolean {
    return this.field.at('resourceNames').items().length > 0;
  }

  /**
   * Whether it allows a verb on a resource, read as the RBAC authorizer reads it: `*` covers everything, subresources
   * included, a star before `/scale` that subresource of everything; `pods/*` covers nothing (rbac/v1 evaluation helpers).
   */
  allows(verb: string, { group, resource }: ApiResource): boolean {
    const slash = resource.indexOf('/');
    const covers = ['*', resource, ...(slash < 0 ? [] : [`*${resource.slice(slash)}`])];
    return (
      (this.verbs.includes('*') || this.verbs.includes(verb)) &&
      this.#reachesGroup(group) &&
      this.resources.some((granted) => covers.includes(granted))
    );
  }

  /** The entries of `resources` that name one of these by itself and not through a wildcard. */
  naming(resources: readonly ApiResource[]): Field[] {
    const wanted = resources.filter(({ group }) => this.#reachesGroup(group)).map(({ resource }) => resource);
    return this.field
      .at('resources')
      .items()
      .filter(({ string }) => string !== undefined && wanted.includes(string));
  }

  #reachesGroup(group: string): boolean {
    return this.groups.includes('*') || this.groups.includes(group);
  }
}

/** Whether an API group belongs to custom resources: those of the project have no dot or end in `.k8s.io`. */
export function isCustomGroup(group: string): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io');
}

const read = new WeakMap<Resource, readonly PolicyRule[]>();

/** The rules of a Role or ClusterRole, read once: many checks look at them. */
export function policyRules(role: Resource): readonly PolicyRule[] {
  const known = read.get(role);
  if (known) return known;
  const fields = role.at('rules').items();
  const rules = fields.map((field) => new PolicyRule(field));
  read.set(role, rules);
  return rules;
}

/** Where one RBAC rule grants a power by name. */
export interface NamedGrant {
  readonly rule: PolicyRule;
  /** The first entry of `resources` that grants it. */
  readonly at: Field;
  /** The resources and verbs of the power that it grants, as it writes them. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** The RBAC rules of a role that grant a power by naming a resource and a verb of it. Wildcards are left out. */
export function namedGrants(role: Resource, power: Power): NamedGrant[] {
  return policyRules(role).flatMap((rule) => {
    const verbs = rule.verbs.filter((verb) => power.verbs.includes(verb));
    const entries = verbs.length ? rule.naming(power.resources) : [];
    const [at] = entries;
    return at ? [{ rule, at, verbs, resources: texts(entries) }] : [];
  });
}

function texts(items: readonly Field[]): string[] {
  return items.flatMap(({ string }) => (string === undefined ? [] : [string]));
}
