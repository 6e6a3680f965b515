import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkFormat, DNS_SUBDOMAIN, QUALIFIED_NAME } from './name-formats.js';
import { checkRangeOfAddresses } from './network-address-checks.js';
import { checkRange } from './number-range.js';
import { forbiddenField, invalidValue, quoted, requiredValue, unsupportedValue } from './problems.js';
import type { ServiceKind } from './service-kind.js';
import { checkNodePort } from './service-ports.js';

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const MOST_AFFINITY_SECONDS = 86_400;

/** Since when these fields are validated with default feature gates; before, they were dropped. */
const LOAD_BALANCER_FIELDS_SINCE = 22;
const DISTRIBUTION_SINCE = 31;
/** Since when a Service inside the cluster that has external addresses takes a policy for traffic from outside. */
const EXTERNAL_ADDRESSES_SINCE = 26;

/** The fields that only some types of Services have (API reference, ServiceSpec). */
export function* checkServiceTraffic(service: Resource, kind: ServiceKind, minor: number): Iterable<ShapeProblem> {
  const spec = service.at('spec');
  yield* checkAffinity(spec);
  yield* checkDistribution(spec.at('trafficDistribution'), minor);
  yield* checkChosen(spec.at('internalTrafficPolicy'), ['Cluster', 'Local']);
  if (kind.type === undefined) return;
  if (kind.type === 'ExternalName') yield* checkExternalName(spec.at('externalName'));
  yield* checkSourceRanges(service, kind.type, minor);
  if (minor >= LOAD_BALANCER_FIELDS_SINCE) yield* checkLoadBalancerFields(spec, kind.type);
  yield* checkExternalTraffic(spec, kind.type, minor);
}

/** The time for which a client keeps its pod counts only where clients keep their pods at all. */
function* checkAffinity(spec: Field): Iterable<ShapeProblem> {
  const seconds = spec.at('sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  if (spec.at('sessionAffinity').value === 'ClientIP') yield* checkRange(seconds, 1, MOST_AFFINITY_SECONDS);
}

function* checkDistribution(field: Field, minor: number): Iterable<ShapeProblem> {
  const allowed = ['PreferClose', ...(minor >= 34 ? ['PreferSameZone', 'PreferSameNode'] : [])];
  const text = field.string;
  if (minor < DISTRIBUTION_SINCE || text === undefined || isPlaceholder(text) || allowed.includes(text)) return;
  yield unsupportedValue(field, allowed);
}

/** A host by its name, with or without the dot of a full name. */
function* checkExternalName(field: Field): Iterable<ShapeProblem> {
  const { value } = field;
  if (value === undefined || value === '' || value === '.')
    yield requiredValue(
      field,
      'A Service of the type "ExternalName" needs "externalName", the host that it stands for.',
    );
  else yield* checkFormat(field, HOST);
}

const HOST = { what: DNS_SUBDOMAIN.what, accepts: (text: string) => DNS_SUBDOMAIN.accepts(text.replace(/\.$/, '')) };

/** Who may use a load balancer, in the field or else in the annotation that it replaced. */
function* checkSourceRanges(service: Resource, type: string, minor: number): Iterable<ShapeProblem> {
  const ranges = service.at('spec', 'loadBalancerSourceRanges');
  const annotation = service.at('metadata', 'annotations', SOURCE_RANGES);
  const written = ranges.items();
  const field = written.length ? ranges : annotation;
  if (field.string === undefined && !written.length) return;
  if (type !== 'LoadBalancer') {
    const name = written.length ? '"loadBalancerSourceRanges"' : `the annotation "${SOURCE_RANGES}"`;
    yield forbiddenField(field, `A Service of the type "${type}" cannot have ${name}; only "LoadBalancer" can.`);
  }
  for (const item of written)
    if (!isPlaceholder(item.value)) yield* checkRangeOfAddresses(item, minor, item.string?.trim());
  if (!written.length) yield* checkAnnotatedRanges(annotation, minor);
}

function* checkAnnotatedRanges(annotation: Field, minor: number): Iterable<ShapeProblem> {
  const text = annotation.string?.trim();
  if (!text || isPlaceholder(text)) return;
  for (const range of text.split(',')) yield* checkRangeOfAddresses(annotation, minor, range.trim());
}

function* checkLoadBalancerFields(spec: Field, type: string): Iterable<ShapeProblem> {
  for (const name of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    if (type !== 'LoadBalancer' && spec.at(name).exists)
      yield forbiddenField(spec.at(name), `A Service of the type "${type}" has no "${name}"; only "LoadBalancer" has.`);
  }
  if (type === 'LoadBalancer') yield* checkFormat(spec.at('loadBalancerClass'), QUALIFIED_NAME);
}

/** How traffic from outside is spread, and where nodes tell whether they have a pod for it. */
function* checkExternalTraffic(spec: Field, type: string, minor: number): Iterable<ShapeProblem> {
  const policy = spec.at('externalTrafficPolicy');
  const port = spec.at('healthCheckNodePort');
  if (policy.string && !isPlaceholder(policy.value) && !isReachedFromOutside(spec, type, minor))
    yield invalidValue(
      policy,
      `"externalTrafficPolicy" is ${quoted(policy.string)} on a Service that is not reached from outside: it needs the type "NodePort" or "LoadBalancer".`,
    );
  if (!port.number) return;
  if (type === 'LoadBalancer' && policy.value === 'Local') yield* checkNodePort(port);
  else if (type !== 'LoadBalancer' || !isPlaceholder(policy.value))
    yield invalidValue(
      port,
      '"healthCheckNodePort" needs the type "LoadBalancer" and "externalTrafficPolicy" to be "Local".',
    );
}

function isReachedFromOutside(spec: Field, type: string, minor: number): boolean {
  if (type === 'NodePort' || type === 'LoadBalancer') return true;
  const addresses = spec.at('externalIPs');
  const hasAddresses = addresses.items().length > 0 || isPlaceholder(addresses.value);
  return type === 'ClusterIP' && minor >= EXTERNAL_ADDRESSES_SINCE && hasAddresses;
}
