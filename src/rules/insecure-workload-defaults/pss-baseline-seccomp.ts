import { forbiddenProfiles, forbiddenSeccompAnnotations } from '../../resources/forbidden-profiles.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Seccomp: the fields since 1.19, the annotations before. */
export default defineRule({
  id: 'pss-baseline-seccomp',
  title: 'Seccomp profiles are RuntimeDefault or Localhost where one is named, as PSS baseline demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'Of each release the standard reads one form alone: annotations before 1.19, fields since. Restricted demands a profile and has a rule of its own.',
  equivalents: ['kyverno/pod-security/baseline/restrict-seccomp'],
  fixable: false,
  scope: 'pod',

  *check({ pod, minor }) {
    const forbidden = minor < 19 ? forbiddenSeccompAnnotations(pod) : forbiddenProfiles(pod, 'seccompProfile');
    for (const { at, choice } of forbidden) yield { at, message: `${choice}, which PSS baseline forbids.` };
  },
});
