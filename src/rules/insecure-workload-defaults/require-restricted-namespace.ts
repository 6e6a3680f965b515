import { isPlaceholder } from '../../documents/placeholder.js';
import { enforceLabel } from '../../resources/pod-security-labels.js';
import { defineRule } from '../rule.js';

/** Pod Security Admission, labels of namespaces; namespaces of the system are left out. */
export default defineRule({
  id: 'require-restricted-namespace',
  title: 'Namespaces enforce the restricted level',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: [],
  reference: 'insecure-workload-defaults#pod-security-admission',
  rationale:
    'Opt-in, the strictest view: what has to be privileged needs a namespace of its own anyway. Enforcing baseline and warning about restricted is the usual way there, so require-pod-security-label is content with it.',
  equivalents: ['kubescape/C-0197', 'kubescape/C-0198', 'kubescape/C-0200', 'kubescape/C-0201'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource }) {
    const at = enforceLabel(resource);
    if (at.value === 'restricted' || isPlaceholder(at.value) || /^kube-/.test(resource.name)) return;
    yield { at, message: `Namespace "${resource.name}" does not enforce the restricted level.` };
  },
});
