import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { PATH_SEGMENT } from './network-formats.js';
import { invalidValue, requiredValue, unsupportedValue } from './problems.js';
import { isEmptyList } from './service-ports.js';
import type { Validators } from './validator.js';

const GROUP = 'rbac.authorization.k8s.io';
const SUBJECT_KINDS = ['ServiceAccount', 'User', 'Group'];

/** Roles and bindings (API reference, PolicyRule, RoleRef, Subject). */
export const RBAC_VALIDATORS: Validators = {
  [`${GROUP}/Role`]: [checkRules],
  [`${GROUP}/ClusterRole`]: [checkRules, checkAggregation],
  [`${GROUP}/RoleBinding`]: [checkBinding],
  [`${GROUP}/ClusterRoleBinding`]: [checkBinding],
};

function* checkRules(role: Resource): Iterable<ShapeProblem> {
  for (const rule of role.at('rules').items()) {
    const urls = rule.at('nonResourceURLs');
    if (urls.items().length) yield* checkUrlRule(rule, role.kind);
    else if (isEmptyList(urls)) yield* checkResourceRule(rule);
  }
}

function* checkUrlRule(rule: Field, kind: string): Iterable<ShapeProblem> {
  const urls = rule.at('nonResourceURLs');
  if (kind === 'Role')
    yield invalidValue(urls, 'A Role lies in a namespace and cannot grant "nonResourceURLs"; a ClusterRole can.');
  const isMixed = ['apiGroups', 'resources', 'resourceNames'].some((name) => rule.at(name).items().length);
  if (isMixed)
    yield invalidValue(urls, 'One rule grants resources or "nonResourceURLs", and not both; make it two rules.');
}

function* checkResourceRule(rule: Field): Iterable<ShapeProblem> {
  for (const name of ['apiGroups', 'resources']) {
    const list = rule.at(name);
    const hint = name === 'apiGroups' ? ' ("" for the core group)' : '';
    if (isEmptyList(list))
      yield requiredValue(list, `A rule for resources needs "${name}" with at least one item${hint}.`);
  }
}

function* checkAggregation(role: Resource): Iterable<ShapeProblem> {
  const aggregation = role.at('aggregationRule');
  const selectors = aggregation.at('clusterRoleSelectors');
  if (isMap(aggregation.value) && isEmptyList(selectors))
    yield requiredValue(selectors, '"aggregationRule" needs "clusterRoleSelectors" with at least one item.');
}

function* checkBinding(binding: Resource): Iterable<ShapeProblem> {
  const role = binding.at('roleRef');
  const kinds = binding.kind === 'RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  // That a ClusterRoleBinding names a Role is said by a rule of its own.
  if (role.at('kind').value !== 'Role') yield* checkOneOf(role.at('kind'), kinds);
  yield* checkGroup(role.at('apiGroup'), GROUP);
  yield* checkNonEmptyFormat(role.at('name'), PATH_SEGMENT);
  for (const subject of binding.at('subjects').items()) yield* checkSubject(subject);
}

function* checkSubject(subject: Field): Iterable<ShapeProblem> {
  const kind = subject.at('kind');
  yield* checkOneOf(kind, SUBJECT_KINDS);
  if (kind.value === 'ServiceAccount') {
    yield* checkNonEmptyFormat(subject.at('name'), DNS_SUBDOMAIN);
    yield* checkGroup(subject.at('apiGroup'), '');
  } else if (kind.value === 'User' || kind.value === 'Group') yield* checkGroup(subject.at('apiGroup'), GROUP);
}

function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  const { string } = field;
  if (string && !isPlaceholder(string) && !allowed.includes(string)) yield unsupportedValue(field, allowed);
}

/** Where no group is written, the server takes the one that the kind has. */
function* checkGroup(field: Field, group: string): Iterable<ShapeProblem> {
  yield* checkOneOf(field, [group]);
}
