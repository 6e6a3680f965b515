import { BINDING_KINDS, bindingSubjects, describeSubject } from '../../resources/binding-subjects.js';
import { accountField, accountName } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

const DASHBOARD = 'kubernetes-dashboard';

/** kubernetes-retired/dashboard, its account and role "kubernetes-dashboard". */
export default defineRule({
  id: 'no-dashboard-access',
  title: 'Nobody else uses the account and the role of the dashboard',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#configuration-of-the-cluster',
  rationale:
    'The dashboard’s account was made to see much, and its role is bound for it alone: who borrows them does so to be seen less.',
  equivalents: ['kubescape/C-0014'],
  fixable: false,
  scope: 'set',

  *check({ graph }) {
    for (const resource of graph.resources) {
      const { pod, kind, name } = resource;
      if (pod && accountName(pod) === DASHBOARD) {
        const isIts = pod.containers.some((container) => /dashboard/.test(container.at('image').string ?? ''));
        if (!isIts)
          yield {
            resource,
            at: accountField(pod),
            message: `${kind} "${name}" runs under the account of the dashboard.`,
          };
      }
      if (!BINDING_KINDS.includes(`${resource.group}/${kind}`) || resource.at('roleRef', 'name').value !== DASHBOARD)
        continue;
      for (const { field, identity } of bindingSubjects(resource)) {
        if (identity.kind === 'account' && identity.name === DASHBOARD) continue;
        const message = `${kind} "${name}" grants the role of the dashboard to ${describeSubject(identity)}.`;
        yield { resource, at: field, message };
      }
    }
  },
});
