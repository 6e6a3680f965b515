import { isPlaceholder } from '../../documents/placeholder.js';
import { unansweredSelector } from '../../graph/unanswered-selector.js';
import { declaredPorts, hasOpenPorts } from '../../resources/declared-port.js';
import { describeSelector } from '../../resources/describe-selector.js';
import { readLabelSelector } from '../../resources/labels.js';
import { defineRule } from '../rule.js';

/** Prometheus operator, PodMonitorSpec, PodMetricsEndpoint. */
export default defineRule({
  id: 'match-pod-monitor',
  title: 'PodMonitors match the labels and port names of a pod in the set',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#monitors',
  rationale:
    'A monitor that matches nothing is accepted and collects nothing. Judged within its own namespace, where the set has workloads.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['monitoring.coreos.com/PodMonitor'],

  *check({ resource, graph }) {
    const at = resource.at('spec', 'selector');
    const selector = readLabelSelector(at);
    if (!selector || selector.isEmpty || resource.at('spec', 'namespaceSelector').exists) return;
    const { name, namespace } = resource;
    const pods = graph.podsMatching(selector, namespace).flatMap(({ pod }) => (pod ? [pod] : []));
    if (unansweredSelector(graph, { selector, namespace })) {
      yield {
        at,
        message: `PodMonitor "${name}" selects pods labelled ${describeSelector(selector)}; the set has none.`,
      };
    }
    if (!pods.length || pods.some(hasOpenPorts)) return;
    const names = new Set(pods.flatMap(declaredPorts).map((port) => port.name));
    for (const endpoint of resource.at('spec', 'podMetricsEndpoints').items()) {
      const port = endpoint.at('port');
      if (port.string === undefined || isPlaceholder(port.string) || names.has(port.string)) continue;
      yield {
        at: port,
        message: `PodMonitor "${name}" collects from the port named "${port.string}", which no pod that it selects has.`,
      };
    }
  },
});
