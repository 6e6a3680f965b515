import type { Edit, Field } from '../documents/field.js';
import type { Migration } from './migration.js';
import { type MapChange, reshape } from './reshape.js';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';

/**
 * `discovery.k8s.io/v1beta1` to `v1`: the zone and the node of an endpoint are fields of their own; the rest of its
 * topology cannot be written any more, and nothing reads it. Source: Kubernetes deprecated API migration guide.
 */
export const migrateEndpointSlice: Migration = (resource) => {
  const endpoints = resource.at('endpoints').items();
  const edits: Edit[] = endpoints.flatMap((endpoint) => reshape(endpoint, changeOf(endpoint)) ?? []);
  const assumes = 'the host name in a topology is the name of the node';
  return endpoints.some(namesHostOnly) ? { edits, assumes } : { edits };
};

function changeOf(endpoint: Field): MapChange {
  const zone = endpoint.at('topology', ZONE);
  return {
    moves: { topology: undefined },
    adds: [
      ...(namesHostOnly(endpoint) ? [[['nodeName'], endpoint.at('topology', HOST)] as const] : []),
      ...(zone.exists && !endpoint.at('zone').exists ? [[['zone'], zone] as const] : []),
    ],
  };
}

function namesHostOnly(endpoint: Field): boolean {
  return !endpoint.at('nodeName').exists && endpoint.at('topology', HOST).exists;
}
