import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { nodeRole } from '../../graph/node-role.js';
import { isAllowedSeLinuxType } from '../../resources/pod-security-standards.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS baseline, SELinux: four container types, no user, no role; the level is free. */
export default defineRule({
  id: 'no-custom-selinux-options',
  title: 'SELinux options keep the user, the role and a container type',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#apparmor-and-selinux',
  rationale:
    'Types such as spc_t take a container out of confinement altogether. A level, which separates pods from each other, may be set.',
  equivalents: [
    'trivy/KSV-0025',
    'gatekeeper-library/pod-security-policy/selinux',
    'kyverno/pod-security/baseline/disallow-selinux',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    const severity = nodeRole(resource, graph) === 'workload' ? {} : ({ severity: 'info' } as const);
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('seLinuxOptions');
      const custom = customOptions(at, minor);
      if (custom.length) yield { at, message: `${owner} sets the SELinux ${custom.join(', ')}.`, ...severity };
    }
  },
});

function customOptions(options: Field, minor: number): string[] {
  return ['type', 'user', 'role'].flatMap((key) => {
    const value = options.at(key).string;
    if (!value || isPlaceholder(value) || (key === 'type' && isAllowedSeLinuxType(value, minor))) return [];
    return [`${key} "${value}"`];
  });
}
