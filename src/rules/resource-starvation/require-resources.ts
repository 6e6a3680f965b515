import { omission } from '../../graph/omitted-amounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { statesNothing } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** A pod of which no container states CPU or memory is of QoS class BestEffort (Pod Quality of Service Classes). */
export default defineRule({
  id: 'require-resources',
  title: 'Containers state what CPU and memory they need',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#requests',
  rationale:
    'The scheduler packs by requests alone, and under memory pressure the kubelet evicts BestEffort pods first. A container that states nothing gets this one finding instead of one per amount; a LimitRange of the set that fills both in makes it a note.',
  equivalents: [
    'gatekeeper-library/general/containerlimits',
    'gatekeeper-library/general/containerrequests',
    'gatekeeper-library/general/containerresources',
    'kube-score/container-resources',
    'kubescape/C-0009',
    'kyverno/best-practices/require-pod-requests-limits',
    'kyverno/other/add-default-resources',
    'kyverno/other/require-qos-burstable',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, resource, graph, minor }) {
    if (isPartialContainer(container) || !statesNothing({ container, pod, minor })) return;
    const cpu = omission(graph, resource, 'requests.cpu');
    const memory = omission(graph, resource, 'requests.memory');
    if (cpu?.fate === 'refused' || memory?.fate === 'refused') return;

    const at = container.at('resources');
    const problem = `Container "${container.name}" states neither CPU nor memory`;
    if (cpu && memory) {
      yield {
        at,
        severity: 'info',
        message: `${problem} of its own and gets the defaults of LimitRange "${memory.by.name}".`,
      };
      return;
    }
    const isBestEffort = pod.containers.every((other) => statesNothing({ container: other, pod, minor }));
    yield { at, message: isBestEffort ? `${problem}, so its pod is of QoS class BestEffort.` : `${problem}.` };
  },
});
