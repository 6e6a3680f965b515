import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** Values with + or = (CVE-2022-0811, CRI-O 1.19 to 1.23). */
export default defineRule({
  id: 'no-sysctl-injection',
  title: 'Values of sysctls set one sysctl alone',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#known-holes',
  rationale:
    'Runtimes with CVE-2022-0811 pass the value on to a helper that splits it, so that a safe sysctl sets any parameter of the node, a program to run as root included. No honest value has these signs.',
  equivalents: ['kyverno/other/prevent-cr8escape'],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    for (const sysctl of pod.spec.at('securityContext', 'sysctls').items()) {
      const at = sysctl.at('value');
      if (!at.string || !/[+=]/.test(at.string) || isPlaceholder(at.string)) continue;
      yield {
        at,
        message: `The value of sysctl "${sysctl.at('name').string ?? ''}" holds + or =, by which it sets other ones.`,
      };
    }
  },
});
