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
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    const isWorkload = nodeRole(resource, graph) === 'workload';
    const severity = isWorkload ? {} : ({ severity: 'info' } as const);
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('seLinuxOptions');
      const custom = customOptions(at, minor);
      if (!custom.length) continue;
      const stated = custom.map(({ key, string }) => `${key} "${string}"`).join(', ');
      const title = 'Leave the SELinux context to the runtime, if the program needs none of its own';
      const fix = isWorkload ? { fix: { title, safety: 'suggestion' as const, edits: [at.without(custom)] } } : {};
      yield { at, message: `${owner} sets the SELinux ${stated}.`, ...severity, ...fix };
    }
  },
});

function customOptions(options: Field, minor: number): Field[] {
  return ['type', 'user', 'role'].flatMap((key) => {
    const option = options.at(key);
    const value = option.string;
    if (!value || isPlaceholder(value) || (key === 'type' && isAllowedSeLinuxType(value, minor))) return [];
    return [option];
  });
}
