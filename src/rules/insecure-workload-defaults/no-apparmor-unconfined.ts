import type { Field } from '../../documents/field.js';
import { nodeRole } from '../../graph/node-role.js';
import { appArmorAnnotations } from '../../resources/profile-annotations.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule, type Problem } from '../rule.js';

/** PSS baseline, AppArmor: the field since 1.30, the annotations before it and beside it (KEP-24). */
export default defineRule({
  id: 'no-apparmor-unconfined',
  title: 'AppArmor is not switched off',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#apparmor-and-selinux',
  rationale:
    'Where a node has AppArmor, the default profile of the runtime applies without a word; Unconfined takes it away. Naming RuntimeDefault is a matter of taste and not demanded.',
  equivalents: [
    'trivy/KSV-0002',
    'gatekeeper-library/pod-security-policy/apparmor',
    'kyverno/pod-security/baseline/restrict-apparmor-profiles',
    'kubesec/ApparmorUnconfined',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const isWorkload = nodeRole(resource, graph) === 'workload';
    const found = (at: Field, message: string, profile: string): Problem => {
      if (!isWorkload) return { at, message, severity: 'info' };
      const title = "Apply the runtime's default profile, if the program needs nothing that it blocks";
      return { at, message, fix: { title, safety: 'suggestion', edits: [at.set(profile)] } };
    };
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('appArmorProfile', 'type');
      if (at.value === 'Unconfined') yield found(at, `${owner} switches AppArmor off (Unconfined).`, 'RuntimeDefault');
    }
    for (const at of appArmorAnnotations(pod)) {
      if (at.value === 'unconfined')
        yield found(at, `Annotation "${at.key}" switches AppArmor off.`, 'runtime/default');
    }
  },
});
