import { isPlaceholder } from '../../documents/placeholder.js';
import { isSafeSysctl } from '../../resources/sysctls.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Sysctls; the list grew in 1.27, 1.29 and 1.32. */
export default defineRule({
  id: 'pss-sysctls',
  title: 'Pods set only sysctls that PSS baseline allows',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#sysctls',
  rationale: 'The standard compares names letter by letter, with the list of the chosen release.',
  equivalents: ['kyverno/pod-security/baseline/restrict-sysctls'],
  fixable: false,
  scope: 'pod',

  *check({ pod, minor }) {
    for (const sysctl of pod.spec.at('securityContext', 'sysctls').items()) {
      const at = sysctl.at('name');
      const name = at.string ?? '';
      if (isSafeSysctl(name, minor) || isPlaceholder(name)) continue;
      yield { at, message: `The pod sets the sysctl "${name}", which PSS baseline forbids.` };
    }
  },
});
