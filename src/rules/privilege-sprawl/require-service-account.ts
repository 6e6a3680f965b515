import { isPartial } from '../../resources/partial.js';
import { accountField, accountName, DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** ServiceAccount admission fills in `default` (Configure Service Accounts for Pods). */
export default defineRule({
  id: 'require-service-account',
  title: 'Pods run under an account of their own',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#accounts',
  rationale:
    'Pods that share the default account share its rights and cannot be told apart in the audit log. Without a mounted token it does little harm, so that the token is what the other profile asks about.',
  equivalents: [
    'kube-linter/default-service-account',
    'kubesec/ServiceAccountName',
    'kics/Service Account Name Undefined Or Empty',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource }) {
    if (isPartial(resource) || accountName(pod) !== DEFAULT_ACCOUNT) return;
    yield {
      at: accountField(pod),
      message: `The pod runs under the account "${DEFAULT_ACCOUNT}" that its namespace shares.`,
    };
  },
});
