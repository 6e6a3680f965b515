import { ingressClass } from '../resources/ingress-class.js';
import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** The Ingresses and routes that send to a Service. */
export function routersOf(graph: ResourceGraph, service: Resource): readonly Resource[] {
  return [...new Set(graph.in(service, 'routes-to').map(({ from }) => from))];
}

/**
 * Whether a load balancer outside the cluster reaches a Service through its node ports, so that it cannot be of type
 * ClusterIP: the AWS controller in its default target type, and GKE without container-native load balancing.
 */
export function isReachedByNodePort(graph: ResourceGraph, service: Resource): boolean {
  return routersOf(graph, service).some((router) => router.kind === 'Ingress' && usesNodePorts(router, service));
}

function usesNodePorts(ingress: Resource, service: Resource): boolean {
  const name = ingressClass(ingress) ?? '';
  if (/^alb(?:-|$)/.test(name)) return ingress.annotation('alb.ingress.kubernetes.io/target-type') !== 'ip';
  return /^gce(?:-|$)/.test(name) && service.annotation('cloud.google.com/neg') === undefined;
}
