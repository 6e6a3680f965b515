import { forbiddenProcMount } from '../../resources/pod-security-standards.js';
import { defineRule } from '../rule.js';

/** PSS restricted, /proc Mount Type: Default, in user namespaces too. */
export default defineRule({
  id: 'pss-restricted-proc-mount',
  title: 'Containers use the procMount that PSS restricted allows',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#masked-proc',
  rationale: 'Other than baseline, restricted makes no exception for a pod with its own user namespace.',
  equivalents: ['kyverno/pod-security/baseline/disallow-proc-mount'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const at = forbiddenProcMount(container);
    if (at)
      yield {
        at,
        message: `Container "${container.name}" sets procMount "${at.value}", which PSS restricted forbids.`,
      };
  },
});
