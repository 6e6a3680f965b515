import { monitoredServices } from '../../graph/service-monitors.js';
import { describeSelector } from '../../resources/describe-selector.js';
import { readLabelSelector } from '../../resources/labels.js';
import { readServicePorts } from '../../resources/service-port.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** A monitor selects Services by their own labels, and its endpoints name ports of these, never numbers (Prometheus operator, Endpoint). */
export default defineRule({
  id: 'match-service-monitor',
  title: 'ServiceMonitors match the labels and port names of a Service in the set',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#monitors',
  rationale:
    'A monitor that matches nothing is accepted and collects nothing, which shows when an alert does not fire. It is judged only where the set has Services in a namespace that the monitor looks into.',
  equivalents: ['kube-linter/dangling-servicemonitor'],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['monitoring.coreos.com/ServiceMonitor'],

  *check({ resource, graph }) {
    const services = monitoredServices(graph, resource);
    const at = resource.at('spec', 'selector');
    const selector = readLabelSelector(at);
    if (!services || !selector) return;
    if (!services.length) {
      const labels = describeSelector(selector);
      yield { at, message: `ServiceMonitor "${resource.name}" selects Services labelled ${labels}; the set has none.` };
      return;
    }
    const names = new Set(services.flatMap(readServicePorts).map(({ name }) => name));
    for (const endpoint of resource.at('spec', 'endpoints').items()) {
      const port = endpoint.at('port');
      if (port.string === undefined || names.has(port.string)) continue;
      const message = `ServiceMonitor "${resource.name}" collects from the port named "${port.string}", which Service "${services[0]?.name}" does not have.`;
      const [only, ...others] = names;
      const near =
        sameName(
          port.string,
          [...names].flatMap((name) => name ?? []),
        ) ?? (others.length ? undefined : only);
      if (near === undefined) yield { at: port, message };
      else
        yield {
          at: port,
          message,
          fix: {
            title: `Collect from "${near}" (assumes that it is meant)`,
            safety: 'suggestion',
            edits: [port.set(near)],
          },
        };
    }
  },
});
