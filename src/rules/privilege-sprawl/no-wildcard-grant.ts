import type { Severity } from '../../findings/finding.js';
import { holderOf } from '../../graph/role-holders.js';
import { isCustomGroup, type PolicyRule, policyRules, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

/** A wildcard also grants what does not exist yet, subresources included (RBAC Good Practices, Least privilege). */
export default defineRule({
  id: 'no-wildcard-grant',
  title: 'RBAC rules name verbs, resources and API groups instead of granting all of them',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#wildcards',
  rationale:
    'A wildcard hands out Secrets, exec and every resource that a later release or operator adds. It weighs by what it reaches: everything is an error, the custom resources of an operator are for information.',
  equivalents: [
    'kube-linter/wildcard-in-rules',
    'checkov/CKV_K8S_49',
    'trivy/KSV-0044',
    'trivy/KSV-0045',
    'trivy/KSV-0046',
    'trivy/KSV-0112',
    'kubescape/C-0035',
    'kubescape/C-0187',
    'kubescape/C-0272',
    'polaris/rolebindingClusterAdminRole',
    'kyverno/other/restrict-wildcard-resources',
    'kyverno/other/restrict-wildcard-verbs',
    'kics/RBAC Wildcard In Rule',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    const rules = policyRules(resource);
    const holder = holderOf(resource, graph);
    const grantsAll = rules.some((rule) => weigh(rule)?.severity === 'error');
    for (const rule of rules) {
      const found = weigh(rule);
      if (!found || (rule.urls.length && grantsAll)) continue;
      const { at, what, severity } = found;
      const isLesser = rule.isNamed || holder === 'people';
      const message = `${resource.kind} "${resource.name}" grants ${what}.`;
      yield { at, message, severity: isLesser ? LOWER[severity] : severity };
    }
  },
});

function weigh(rule: PolicyRule) {
  const { verbs, groups, resources, urls } = rule;
  const star = (key: string) =>
    rule.field
      .at(key)
      .items()
      .find(({ value }) => value === '*') ?? rule.field.at(key);
  const isCore = groups.includes('*') || groups.includes('');
  const isCustom = groups.length > 0 && groups.every(isCustomGroup);
  const of = `of API group ${groups.map((group) => `"${group}"`).join(', ')}`;
  const found = (key: string, what: string, severity: Severity) => ({ at: star(key), what, severity });

  if (urls.includes('*') && verbs.includes('*')) return found('verbs', 'every verb on every URL', 'warning');
  if (urls.length) return undefined;
  if (verbs.includes('*') && resources.includes('*')) {
    const severity = isCore ? 'error' : isCustom ? 'info' : 'warning';
    return found('verbs', `every verb on every resource ${of}`, severity);
  }
  if (verbs.includes('*'))
    return found('verbs', `every verb on ${resources.join(', ')}`, isCustom ? 'info' : 'warning');
  if (resources.includes('*')) {
    const isReading = verbs.every((verb) => ['get', 'list', 'watch'].includes(verb));
    if (isReading && isCustom) return undefined;
    const severity = isCore || !(isReading || isCustom) ? 'warning' : 'info';
    return found(
      'resources',
      `${verbs.join(', ')} on every resource ${of}${isCore ? ', Secrets included' : ''}`,
      severity,
    );
  }
  const isOfSubresources = resources.every((resource) => resource.startsWith('*/'));
  return groups.includes('*') && !isOfSubresources
    ? found('apiGroups', `${resources.join(', ')} of every API group`, 'info')
    : undefined;
}
