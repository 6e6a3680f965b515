import type { Edit } from '../documents/field.js';
import type { Resource } from './resource.js';

/** Fields that the API server refuses for a Service of type ClusterIP (API reference, ServiceSpec). */
const OF_OTHER_TYPES = [
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'allocateLoadBalancerNodePorts',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
] as const;

/** The edits that take a Service back into the cluster, with what only other types may have. */
export function clusterIpEdits(service: Resource): Edit[] {
  const ports = service.at('spec', 'ports').items();
  const nodePorts = ports.map((port) => port.at('nodePort'));
  const fields = [...OF_OTHER_TYPES.map((key) => service.at('spec', key)), ...nodePorts];
  const removals = fields.filter(({ exists }) => exists).map((field) => field.remove());
  return [service.at('spec', 'type').set('ClusterIP'), ...removals];
}
