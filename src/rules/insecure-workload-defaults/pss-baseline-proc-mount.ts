import { forbiddenProcMount, isExemptByUserNamespace } from '../../resources/pod-security-standards.js';
import { defineRule } from '../rule.js';

/** PSS baseline, /proc Mount Type: Default, or anything in a pod with its own user namespace since 1.35. */
export default defineRule({
  id: 'pss-baseline-proc-mount',
  title: 'Containers use the procMount that PSS baseline allows',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline'],
  reference: 'insecure-workload-defaults#masked-proc',
  rationale: 'Baseline lets a pod with its own user namespace unmask /proc since 1.35; restricted does not.',
  equivalents: [
    'kyverno/pod-security/baseline/disallow-proc-mount',
    'kyverno/pod-security/subrule/podsecurity-subrule-baseline',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, minor }) {
    const at = forbiddenProcMount(container);
    if (!at || isExemptByUserNamespace(pod, minor)) return;
    const title = 'Mask /proc again, if the program runs no containers of its own';
    const message = `Container "${container.name}" sets procMount "${at.value}", which PSS baseline forbids.`;
    yield { at, message, fix: { title, safety: 'suggestion', edits: [at.remove()] } };
  },
});
