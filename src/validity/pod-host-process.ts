import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { invalidValue } from './problems.js';

/**
 * Host process containers (Kubernetes documentation, Create a Windows HostProcess Pod): a pod has none or only such,
 * and they need the network of the host.
 */
export function* checkHostProcess({ spec, pod }: PodInObject): Iterable<ShapeProblem> {
  const ofPod = hostProcess(spec);
  const fields = pod.containers.map(({ field }) => hostProcess(field));
  if ([ofPod, ...fields].some(isOpen)) return;
  for (const field of fields)
    if (ofPod.exists && field.exists && field.value !== ofPod.value)
      yield invalidValue(field, `"hostProcess" has to be ${ofPod.value}, as it is for the pod.`);
  const count = fields.filter((field) => (field.exists ? field : ofPod).value === true).length;
  if (count === 0) return;
  if (count < fields.length)
    yield invalidValue(spec, 'Where one container of a pod has "hostProcess: true", all of them need it.');
  const network = spec.at('hostNetwork');
  if (network.value !== true && !isOpen(network))
    yield invalidValue(network, 'Containers with "hostProcess: true" need "hostNetwork: true".');
}

function hostProcess(owner: Field): Field {
  return owner.at('securityContext', 'windowsOptions', 'hostProcess');
}
