import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** API reference, SecurityContext `runAsGroup`, PodSecurityContext `fsGroup`, `supplementalGroups`. */
export default defineRule({
  id: 'no-root-group',
  title: 'No process is a member of group 0',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: ['strict'],
  reference: 'insecure-workload-defaults#user-and-group-ids',
  rationale:
    'Group 0 owns many files of an image and of the node. Images made for OpenShift expect it, so it is a matter of taste.',
  equivalents: [
    'kube-linter/run-as-non-root',
    'trivy/KSV-0116',
    'kubescape/C-0013',
    'kyverno/other/require-non-root-groups',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    for (const { owner, field } of securityContexts(pod)) {
      const groups = [field.at('runAsGroup'), field.at('fsGroup'), ...field.at('supplementalGroups').items()];
      for (const at of groups.filter(({ value }) => value === 0)) {
        const name = typeof at.key === 'number' ? 'supplementalGroups' : at.key;
        yield { at, message: `${owner} sets the group 0 (${name}).` };
      }
    }
  },
});
