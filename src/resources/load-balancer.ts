import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { isWholeRange } from './network-policy.js';
import type { Resource } from './resource.js';

/**
 * What keeps a load balancer off the internet, by annotation and value.
 *
 * Source: Service, internal load balancer; documentation of each cloud's controller.
 */
const INTERNAL_ANNOTATIONS: Readonly<Record<string, RegExp>> = {
  'networking.gke.io/load-balancer-type': /^internal$/i,
  'cloud.google.com/load-balancer-type': /^internal$/i,
  'service.beta.kubernetes.io/aws-load-balancer-scheme': /^internal$/,
  'service.beta.kubernetes.io/aws-load-balancer-internal': /^(?!false$)./,
  'service.beta.kubernetes.io/azure-load-balancer-internal': /^true$/i,
  'service.beta.kubernetes.io/openstack-internal-load-balancer': /^true$/i,
  'service.beta.kubernetes.io/oci-load-balancer-internal': /^true$/i,
  'oci-network-load-balancer.oraclecloud.com/internal': /^true$/i,
  'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type': /^intranet$/i,
  'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid': /./,
  'service.beta.kubernetes.io/cce-load-balancer-internal-vpc': /^true$/i,
  'service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type': /^private$/i,
  'load-balancer.hetzner.cloud/disable-public-network': /^true$/i,
  'service.beta.kubernetes.io/do-loadbalancer-network': /^internal$/i,
  'service.beta.kubernetes.io/scw-loadbalancer-private': /^true$/i,
};

/** What lets only some addresses in, other than `loadBalancerSourceRanges`. */
const RESTRICTING_ANNOTATIONS: readonly string[] = [
  'service.beta.kubernetes.io/azure-allowed-service-tags',
  'service.beta.kubernetes.io/azure-allowed-ip-ranges',
  'service.beta.kubernetes.io/aws-load-balancer-security-groups',
  'service.beta.kubernetes.io/aws-load-balancer-security-group-prefix-lists',
];

/** Load balancers of a site's own network: whether their addresses are public is not written in the Service. */
const ON_PREMISES = /^(?:metallb\.(?:io|universe\.tf)|lbipam\.cilium\.io|io\.cilium|kube-vip\.io)\//;

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Whether a Service asks for a load balancer that anyone on the internet can reach, as far as its manifest tells. */
export function isPublicLoadBalancer(service: Resource): boolean {
  if (service.at('spec', 'type').value !== 'LoadBalancer') return false;
  return !isInternal(service) && !isRestricted(service);
}

/** The address ranges that lead in although they are all of the internet: they restrict nothing. */
export function openSourceRange(service: Resource): Field | undefined {
  return service
    .at('spec', 'loadBalancerSourceRanges')
    .items()
    .find(({ value }) => isWholeRange(value));
}

function isInternal(service: Resource): boolean {
  const annotations = service.at('metadata', 'annotations').entries();
  const isMarked = annotations.some(([key, { value }]) => ON_PREMISES.test(key) || isInternalMark(key, value));
  return isMarked || isInternalByClass(service) || isPrivateAddress(service.at('spec', 'loadBalancerIP').value);
}

function isInternalMark(key: string, value: unknown): boolean {
  const marks = Object.hasOwn(INTERNAL_ANNOTATIONS, key) ? INTERNAL_ANNOTATIONS[key] : undefined;
  return marks !== undefined && typeof value === 'string' && (isPlaceholder(value) || marks.test(value));
}

/** The AWS load balancer controller makes internal ones unless told otherwise (its guide, Network Load Balancer). */
function isInternalByClass(service: Resource): boolean {
  const loadBalancerClass = service.at('spec', 'loadBalancerClass').value;
  if (loadBalancerClass === 'tailscale' || isPlaceholder(loadBalancerClass)) return true;
  const type = service.annotation('service.beta.kubernetes.io/aws-load-balancer-type');
  const isOfController =
    loadBalancerClass === 'service.k8s.aws/nlb' ||
    loadBalancerClass === 'eks.amazonaws.com/nlb' ||
    type === 'external' ||
    type === 'nlb-ip';
  return (
    isOfController && service.annotation('service.beta.kubernetes.io/aws-load-balancer-scheme') !== 'internet-facing'
  );
}

/** RFC 1918. */
function isPrivateAddress(address: unknown): boolean {
  return typeof address === 'string' && /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address);
}

function isRestricted(service: Resource): boolean {
  if (openSourceRange(service)) return false;
  if (service.at('spec', 'loadBalancerSourceRanges').items().length) return true;
  const ranges = service.annotation(SOURCE_RANGES);
  if (ranges !== undefined) return !ranges.split(',').some((range) => isWholeRange(range.trim()));
  return RESTRICTING_ANNOTATIONS.some((key) => service.annotation(key) !== undefined);
}
