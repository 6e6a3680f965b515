import type { Field } from '../../documents/field.js';
import type { Container } from '../../resources/container.js';
import type { Pod } from '../../resources/pod.js';
import { parseQuantity } from '../../resources/quantity.js';
import { podLevelResources } from '../../resources/stated-resources.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** The pod's budget has to hold what its containers ask for (KEP-2837; beta and on by default since 1.34). */
export default defineRule({
  id: 'match-pod-level-resources',
  title: 'Pod-level resources hold what the containers state',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#pod-level-resources',
  rationale:
    'The API server refuses a pod whose containers request more in sum, or limit themselves higher, than the pod itself.',
  equivalents: [],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor }) {
    const resources = podLevelResources(pod, minor);
    if (!resources) return;
    for (const [name, request] of resources.at('requests').entries()) {
      const allowed = parseQuantity(request.value);
      if (allowed === undefined) continue;
      const limit = resources.at('limits', name);
      const message = `The pod requests ${request.value} of ${name}`;
      if (allowed > (parseQuantity(limit.value) ?? allowed))
        yield {
          at: request,
          message: `${message}, above its limit of ${limit.value}.`,
          rejected: true,
          ...raise(limit, request),
        };
      else if (requestedBy(pod, name) > allowed)
        yield { at: request, message: `${message}, less than its containers in sum.`, rejected: true };
    }
    for (const [name, limit] of resources.at('limits').entries()) {
      const allowed = parseQuantity(limit.value) ?? Number.POSITIVE_INFINITY;
      for (const container of pod.containers.filter(({ role }) => role === 'regular')) {
        const own = container.at('resources', 'limits', name);
        const message = `Container "${container.name}" limits ${name} to ${own.value}, above the ${limit.value} of its pod.`;
        if ((parseQuantity(own.value) ?? 0) > allowed) yield { at: own, message, rejected: true, ...raise(limit, own) };
      }
    }
  },
});

/** The limit of the pod, as high as what is asked of it. */
function raise(limit: Field, { scalar }: Field): { readonly fix?: ProposedFix } {
  const title = `Raise the limit of the pod to ${scalar} (assumes that this amount is meant)`;
  return scalar === undefined ? {} : { fix: { title, safety: 'suggestion', edits: [limit.set(scalar)] } };
}

/** What the containers that run side by side request, or one init container where that is more. */
function requestedBy(pod: Pod, name: string): number {
  const of = (container: Container) => parseQuantity(container.at('resources', 'requests', name).value) ?? 0;
  const sum = pod.containers
    .filter(({ role }) => role === 'regular' || role === 'sidecar')
    .reduce((total, next) => total + of(next), 0);
  return Math.max(sum, ...pod.containers.filter(({ role }) => role === 'init').map(of));
}
