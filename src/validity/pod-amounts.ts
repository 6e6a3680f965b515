import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import { CONTAINER_RESOURCES, isHugePages } from '../resources/resource-names.js';
import { podLevelResources } from '../resources/stated-resources.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';

/**
 * The resources that the pod as a whole asks for (KEP-2837). Their names, amounts and sums are for the rules of resource
 * starvation to judge.
 */
export function* checkPodResources({ pod, spec, minor }: PodInObject): Iterable<ShapeProblem> {
  const resources = podLevelResources(pod, minor);
  if (!resources) return;
  if (spec.at('os', 'name').value === 'windows') {
    yield forbiddenField(resources, '"resources" of a whole pod may not be set in a pod for Windows.');
    return;
  }
  const claims = resources.at('claims');
  if (claims.exists) yield forbiddenField(claims, '"claims" may only be set in the resources of a container.');
  yield* checkHugePages(resources);
}

/** Huge pages are not lent out: the amount is the limit, and CPU or memory have to be asked for beside them. */
function* checkHugePages(resources: Field): Iterable<ShapeProblem> {
  const [requests, limits] = [resources.at('requests'), resources.at('limits')];
  const names = [...requests.entries(), ...limits.entries()].map(([name]) => name);
  const pages = names.filter((name) => isHugePages(name));
  if (pages.length > 0 && !names.some((name) => name === 'cpu' || name === 'memory'))
    yield forbiddenField(resources, 'Huge pages may only be asked for beside "cpu" or "memory".');
  for (const name of requests
    .entries()
    .map(([key]) => key)
    .filter(isHugePages)) {
    const [request, limit] = [requests.at(name), limits.at(name)];
    const [asked, allowed] = [parseQuantity(request.value), parseQuantity(limit.value)];
    if (!limit.exists) yield requiredValue(limit, `A request for "${name}" needs a limit that equals it.`);
    else if (asked !== undefined && allowed !== undefined && asked < allowed)
      yield invalidValue(request, `The request for "${name}" has to equal its limit.`);
  }
}

/** What the sandbox of a pod takes for itself, which comes from the pod's RuntimeClass (KEP-688). */
export function* checkOverhead(target: PodInObject): Iterable<ShapeProblem> {
  const { spec } = target;
  const overhead = spec.at('overhead');
  for (const [name, amount] of overhead.entries()) {
    if (isPlaceholder(name)) continue;
    if (!name.includes('/') && !CONTAINER_RESOURCES.includes(name) && !isHugePages(name))
      yield invalidValue(amount, `The overhead names the resource ${quoted(name)}, which does not exist.`);
    if ((parseQuantity(amount.value) ?? 0) < 0 && !isOpen(amount))
      yield invalidValue(amount, `The overhead of ${quoted(name)} is below zero.`);
  }
  // Templates pass: their pods get the overhead of the class that the cluster has.
  if (isPodItself(target) && overhead.entries().length > 0 && !spec.at('runtimeClassName').exists)
    yield forbiddenField(overhead, '"overhead" is for the RuntimeClass to set, and the pod names none.');
}
