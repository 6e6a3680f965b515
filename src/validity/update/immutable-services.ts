import type { Resource } from '../../resources/resource.js';
import type { ImmutablePlace, Update } from './update.js';

/**
 * The cluster address and the first address family of a Service, the class of its load balancer, and the port of its
 * health check. What was left open is not known here, but that a Service without an address is not made into one with
 * `None`.
 *
 * Source: ValidateServiceUpdate.
 */
export function servicePlaces({ before, after, minor }: Update): ImmutablePlace[] {
  if (typeOf(before) === 'ExternalName' || typeOf(after) === 'ExternalName') return [];
  return [
    ...addressPlaces(before, after),
    ...(isHeadless(before) || isHeadless(after) ? [] : ifBoth(before, after, ['spec', 'ipFamilies', 0])),
    ...(minor >= 22 && isBalanced(before) && isBalanced(after) ? [{ at: ['spec', 'loadBalancerClass'] }] : []),
    ...(hasHealthCheck(before) && hasHealthCheck(after) ? ifBoth(before, after, ['spec', 'healthCheckNodePort']) : []),
  ];
}

function addressPlaces(before: Resource, after: Resource): ImmutablePlace[] {
  const at = ['spec', 'clusterIP'];
  const [old, now] = [before.at(...at), after.at(...at)];
  const isAllocated = !old.exists || old.value === '';
  if (isAllocated) return now.value === 'None' ? [{ at }] : [];
  return now.exists && now.value !== '' ? [{ at }] : [];
}

function ifBoth(before: Resource, after: Resource, at: readonly (string | number)[]): ImmutablePlace[] {
  return before.at(...at).exists && after.at(...at).exists ? [{ at }] : [];
}

function typeOf(service: Resource): unknown {
  return service.at('spec', 'type').value ?? 'ClusterIP';
}

function isHeadless(service: Resource): boolean {
  return service.at('spec', 'clusterIP').value === 'None';
}

function isBalanced(service: Resource): boolean {
  return typeOf(service) === 'LoadBalancer';
}

function hasHealthCheck(service: Resource): boolean {
  return isBalanced(service) && service.at('spec', 'externalTrafficPolicy').value === 'Local';
}
