import type { Resource } from './resource.js';

/** Words in the names of proxies that stand between a cluster and its clients, and so are meant to be reached. */
const EDGE_WORDS: ReadonlySet<string> = new Set([
  'ambassador',
  'apisix',
  'contour',
  'emissary',
  'envoy',
  'gateway',
  'haproxy',
  'ingress',
  'ingressgateway',
  'kong',
  'kourier',
  'skipper',
  'traefik',
]);

const NAMING_LABELS = ['app.kubernetes.io/name', 'app.kubernetes.io/component', 'app', 'k8s-app', 'istio'] as const;

/** Whether a Service is that of an ingress controller or gateway, by its name, its labels or its selector. */
export function isEdgeProxy(service: Resource): boolean {
  const { labels } = service;
  const selector = service.at('spec', 'selector');
  const names = NAMING_LABELS.flatMap((key) => [labels.get(key), selector.at(key).string]);
  return [service.name, ...names].some((name) => name?.split(/[-.]/).some((word) => EDGE_WORDS.has(word)));
}
