import { isPlaceholder } from '../documents/placeholder.js';
import { type ApiResource, type PolicyRule, type Power, policyRules } from './policy-rules.js';
import type { Resource } from './resource.js';

/** One thing that a role allows: a verb on a resource (or a path outside the API's resources), of every name or of one. */
export interface Permission {
  readonly rule: PolicyRule;
  readonly verb: string;
  readonly target: ApiResource | { readonly url: string };
  readonly name: string | undefined;
}

/** More than people write; what lies behind is not compared. */
const MOST_PERMISSIONS = 20_000;

/** What a role allows and an earlier version of it did not, as the RBAC authorizer reads both. */
export function addedPermissions(role: Resource, before: Resource): Permission[] {
  const known = policyRules(before);
  const added: Permission[] = [];
  let count = 0;
  for (const permission of permissionsOf(role)) {
    if (++count > MOST_PERMISSIONS) break;
    if (!known.some((rule) => grants(rule, permission))) added.push(permission);
  }
  return added;
}

function* permissionsOf(role: Resource): Iterable<Permission> {
  for (const rule of policyRules(role)) {
    const names = rule.isNamed ? namesOf(rule) : [undefined];
    for (const verb of final(rule.verbs)) {
      for (const url of final(rule.urls)) yield { rule, verb, target: { url }, name: undefined };
      for (const resource of final(rule.resources))
        for (const group of final(rule.groups))
          for (const name of names) yield { rule, verb, target: { group, resource }, name };
    }
  }
}

function final(texts: readonly string[]): string[] {
  return texts.filter((text) => !isPlaceholder(text));
}

function namesOf(rule: PolicyRule): string[] {
  const items = rule.field.at('resourceNames').items();
  return final(items.flatMap(({ string }) => (string === undefined ? [] : [string])));
}

function grants(rule: PolicyRule, { verb, target, name }: Permission): boolean {
  if ('url' in target)
    return (rule.verbs.includes('*') || rule.verbs.includes(verb)) && rule.urls.some((url) => covers(url, target.url));
  if (!rule.allows(verb, target)) return false;
  return !rule.isNamed || (name !== undefined && namesOf(rule).includes(name));
}

/** A star at the end of a path stands for everything below. */
function covers(granted: string, url: string): boolean {
  return granted === url || (granted.endsWith('*') && url.startsWith(granted.slice(0, -1)));
}

const core = (...resources: readonly string[]) => resources.map((resource) => ({ group: '', resource }));
const inGroup = (group: string, ...resources: readonly string[]) => resources.map((resource) => ({ group, resource }));
const WRITE = ['create', 'update', 'patch'];

/**
 * Powers that lead to others: to credentials, into running pods, to more permissions, past admission.
 *
 * Source: Role Based Access Control Good Practices.
 */
const FAR_REACHING: readonly Power[] = [
  { verbs: ['get', 'list', 'watch'], resources: core('secrets') },
  { verbs: ['create', 'get'], resources: core('pods/exec', 'pods/attach', 'pods/portforward') },
  { verbs: ['update', 'patch'], resources: core('pods/ephemeralcontainers') },
  { verbs: ['get', 'create'], resources: core('nodes/proxy') },
  { verbs: ['create'], resources: core('serviceaccounts/token') },
  { verbs: WRITE, resources: core('pods', 'persistentvolumes', 'replicationcontrollers') },
  { verbs: WRITE, resources: inGroup('apps', 'deployments', 'statefulsets', 'daemonsets', 'replicasets') },
  { verbs: WRITE, resources: inGroup('batch', 'jobs', 'cronjobs') },
  { verbs: ['impersonate'], resources: core('users', 'groups', 'serviceaccounts') },
  {
    verbs: [...WRITE, 'escalate', 'bind'],
    resources: inGroup('rbac.authorization.k8s.io', 'roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'),
  },
  {
    verbs: [...WRITE, 'delete'],
    resources: inGroup(
      'admissionregistration.k8s.io',
      'mutatingwebhookconfigurations',
      'validatingwebhookconfigurations',
    ),
  },
  { verbs: ['update', 'patch'], resources: inGroup('certificates.k8s.io', 'certificatesigningrequests/approval') },
];

/** Whether a permission leads to others. One for a single object is a considered grant. */
export function isFarReaching({ verb, target, name }: Permission): boolean {
  if ('url' in target || name !== undefined) return false;
  return FAR_REACHING.some(
    ({ verbs, resources }) =>
      (verb === '*' || verbs.includes(verb)) && resources.some((resource) => includes(target, resource)),
  );
}

/** Whether a target, wildcards and all, takes in a resource. */
function includes(target: ApiResource, { group, resource }: ApiResource): boolean {
  const isOfGroup = target.group === '*' || target.group === group;
  const slash = resource.indexOf('/');
  const subresource = slash < 0 ? [] : [`*${resource.slice(slash)}`];
  return isOfGroup && ['*', resource, ...subresource].includes(target.resource);
}

const SHOWN = 3;

/** Permissions in words, those of one resource together: `delete pods, get, list secrets and 2 more`. */
export function describePermissions(permissions: readonly Permission[]): string {
  const verbs = new Map<string, Set<string>>();
  for (const { verb, target } of permissions) {
    const what = 'url' in target ? target.url : resourceText(target);
    verbs.set(what, (verbs.get(what) ?? new Set()).add(verb === '*' ? 'do anything to' : verb));
  }
  const texts = [...verbs].map(([what, own]) => `${[...own].join(', ')} ${what}`);
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
  return `${texts.slice(0, SHOWN).join('; ')}${more}`;
}

function resourceText({ group, resource }: ApiResource): string {
  const name = resource === '*' ? 'every resource' : resource;
  if (group === '*') return `${name} of every API group`;
  return group === '' ? name : `${name} of ${group}`;
}
