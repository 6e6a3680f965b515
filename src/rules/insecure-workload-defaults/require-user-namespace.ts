import { defineRule } from '../rule.js';

/** KEP-127, on by default since 1.33; not together with a namespace of the host. */
export default defineRule({
  id: 'require-user-namespace',
  title: 'Pods have a user namespace of their own',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: [],
  reference: 'insecure-workload-defaults#opt-in-hardening',
  rationale:
    'Opt-in: root in such a pod is nobody on the node, which takes most escapes their point. It needs kernels, runtimes and file systems that map ids, which only the site knows.',
  equivalents: ['kubesec/HostUsers'],
  fixable: false,
  scope: 'pod',

  *check({ pod, minor }) {
    const sharesHost = ['hostNetwork', 'hostPID', 'hostIPC'].some((key) => pod.spec.at(key).value === true);
    const at = pod.spec.at('hostUsers');
    if (minor < 33 || at.value === false || pod.isWindows || sharesHost) return;
    yield { at, message: 'The pod shares the user ids of its node.' };
  },
});
