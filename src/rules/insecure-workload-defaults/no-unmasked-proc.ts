import { defineRule } from '../rule.js';

/** PSS restricted, /proc Mount Type; since 1.33 the API server refuses Unmasked without `hostUsers: false` (KEP-4265). */
export default defineRule({
  id: 'no-unmasked-proc',
  title: 'Containers keep the masked parts of /proc masked',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#masked-proc',
  rationale:
    'The masks hide kernel memory, keys and triggers in /proc. Unmasked is meant for containers inside containers, and only harmless enough in a pod with its own user namespace, where it is worth knowing.',
  equivalents: [
    'kube-linter/unsafe-proc-mount',
    'polaris/procMount',
    'trivy/KSV-0027',
    'gatekeeper-library/pod-security-policy/proc-mount',
    'kyverno/pod-security/baseline/disallow-proc-mount',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, minor }) {
    const at = container.at('securityContext', 'procMount');
    if (at.value !== 'Unmasked') return;
    const message = `Container "${container.name}" unmasks /proc.`;
    const title = 'Mask /proc again, if the program runs no containers of its own';
    const fix = { title, safety: 'suggestion', edits: [at.remove()] } as const;
    if (pod.spec.at('hostUsers').value === false) yield { at, message, severity: 'info' };
    else yield { at, message, rejected: minor >= 33, fix };
  },
});
