import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Container } from '../../resources/container.js';
import { isPartialContainer } from '../../resources/partial.js';
import { isExemptByUserNamespace } from '../../resources/pod-security-standards.js';
import { nameContainers, securityContexts } from '../../resources/security-contexts.js';
import { startingUser } from '../../resources/starting-user.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Running as Non-root: any `false` is a violation, and so is a container that nothing says `true` for. */
export default defineRule({
  id: 'pss-run-as-non-root',
  title: 'Every container runs with runAsNonRoot, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#root-users',
  rationale:
    'The standard does not count a user other than 0, and counts a `false` of the pod even where all containers say otherwise. A pod with its own user namespace is exempt since 1.35.',
  equivalents: [
    'kyverno/pod-security/restricted/require-run-as-nonroot',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-capabilities',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-seccomp',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor, complete }) {
    if (isExemptByUserNamespace(pod, minor)) return;
    const contexts = securityContexts(pod).map(({ owner, field }) => ({ owner, at: field.at('runAsNonRoot') }));
    const denied = contexts.filter(({ at }) => at.value === false);
    for (const { owner, at } of denied)
      yield { at, message: `${owner} sets runAsNonRoot: false, which PSS restricted forbids.` };

    const ofPod = pod.spec.at('securityContext', 'runAsNonRoot');
    const silent = pod.containers.filter(saysNothing).filter((container) => complete || !isPartialContainer(container));
    if (denied.length || isDemanded(ofPod) || !silent.length) return;
    const problem = {
      at: ofPod,
      message: `Nothing sets runAsNonRoot: true for ${nameContainers(silent)}, which PSS restricted demands.`,
    };
    const title = 'Demand a user other than root, if the images name one by number';
    // Where a container asks for root, that has to go first: it could not start.
    if (pod.containers.some((container) => startingUser(container) === 'root')) yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits: [ofPod.set(true)] } };
  },
});

function saysNothing(container: Container): boolean {
  return !container.at('securityContext', 'runAsNonRoot').exists;
}

function isDemanded({ value }: Field): boolean {
  return value === true || isPlaceholder(value);
}
