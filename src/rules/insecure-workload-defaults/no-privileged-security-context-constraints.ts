import { defineRule } from '../rule.js';

/** `allowPrivilegedContainer` (OpenShift documentation, Managing security context constraints). */
export default defineRule({
  id: 'no-privileged-security-context-constraints',
  title: 'SecurityContextConstraints of OpenShift allow no privileged containers',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#policies-and-constraints',
  rationale:
    'Whoever may use them starts containers that own the node. OpenShift brings a privileged one for its own components; another one is a second door.',
  equivalents: ['kube-linter/scc-deny-privileged-container'],
  fixable: false,
  scope: 'resource',
  kinds: ['SecurityContextConstraints'],

  *check({ resource }) {
    const at = resource.at('allowPrivilegedContainer');
    if (at.value === true)
      yield { at, message: `SecurityContextConstraints "${resource.name}" allow privileged containers.` };
  },
});
