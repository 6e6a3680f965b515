import type { Field } from '../../documents/field.js';
import { nodeRole } from '../../graph/node-role.js';
import { seccompAnnotations } from '../../resources/profile-annotations.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule, type Problem } from '../rule.js';

/** PSS baseline, Seccomp: Unconfined is forbidden wherever it is written. */
export default defineRule({
  id: 'no-seccomp-unconfined',
  title: 'Seccomp is not switched off',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'Unconfined undoes the default profile that a kubelet may apply, and opens the whole kernel. A Localhost profile allows the few calls that a program needs beyond the default.',
  equivalents: ['trivy/KSV-0104', 'kyverno/pod-security/baseline/restrict-seccomp', 'kubesec/SeccompUnconfined'],
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    const isSystem = nodeRole(resource, graph) === 'system';
    const found = (at: Field, message: string, profile: string): Problem => {
      if (isSystem) return { at, message, severity: 'info' };
      const title = "Apply the runtime's default profile, if the program needs no call that it blocks";
      return { at, message, fix: { title, safety: 'suggestion', edits: [at.set(profile)] } };
    };
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('seccompProfile', 'type');
      if (at.value === 'Unconfined') yield found(at, `${owner} switches seccomp off (Unconfined).`, 'RuntimeDefault');
    }
    for (const at of seccompAnnotations(pod, minor)) {
      if (at.value === 'unconfined') yield found(at, `Annotation "${at.key}" switches seccomp off.`, 'runtime/default');
    }
  },
});
