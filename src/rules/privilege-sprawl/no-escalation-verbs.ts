import { holderOf, isHeldEverywhere } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const RBAC = ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'].map((resource) => ({
  group: 'rbac.authorization.k8s.io',
  resource,
}));
const IDENTITIES = [
  ...['users', 'groups', 'serviceaccounts'].map((resource) => ({ group: '', resource })),
  ...['uids', 'userextras'].map((resource) => ({ group: 'authentication.k8s.io', resource })),
];
const POWERS = [
  { verbs: ['escalate', 'bind'], resources: RBAC },
  { verbs: ['impersonate'], resources: IDENTITIES },
];

/** These verbs lift the guard against granting more than one has (RBAC Good Practices, Escalate, Bind and Impersonate verb). */
export default defineRule({
  id: 'no-escalation-verbs',
  title: 'Roles do not grant escalate, bind or impersonate',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#escalation',
  rationale:
    'Each of the three makes its holder cluster administrator in a step or two. A bind or impersonate that resourceNames limits passes; a workload that has one everywhere is an error.',
  equivalents: [
    'checkov/CKV_K8S_157',
    'checkov/CKV_K8S_158',
    'checkov/CKV2_K8S_1',
    'checkov/CKV2_K8S_3',
    'trivy/KSV-0043',
    'trivy/KSV-0050',
    'trivy/KSV-0051',
    'trivy/KSV-0052',
    'kubescape/C-0065',
    'kubescape/C-0191',
    'kyverno/other/restrict-escalation-verbs-roles',
    'kics/RBAC Roles Allow Privilege Escalation',
    'kics/RBAC Roles with Impersonate Permission',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { rule, at, verbs, resources } of POWERS.flatMap((power) => namedGrants(resource, power))) {
      if (rule.isNamed && !verbs.includes('escalate')) continue;
      const isTakeover = holderOf(resource, graph) === 'workload' && isHeldEverywhere(resource, graph);
      const message = `${resource.kind} "${resource.name}" grants ${verbs.join(', ')} on ${resources.join(', ')}.`;
      yield { at, message, severity: isTakeover ? 'error' : 'warning' };
    }
  },
});
