/**
 * What takes the place of kinds that no version of the same kind follows. Sources: Kubernetes deprecated API migration
 * guide, release notes, KEP-3063 and KEP-4381 (device claims), KEP-3488 (admission policies).
 */
const INSTEAD: Readonly<Record<string, string>> = {
  PodSecurityPolicy:
    'Pod Security Admission takes its place: label the namespace with pod-security.kubernetes.io/enforce',
  PodPreset: 'a mutating admission policy or webhook takes its place',
  AuditSink: 'flags of the API server take its place: --audit-policy-file and --audit-webhook-config-file',
  ClusterCIDR: 'nothing takes its place: the ranges of pods are set by --cluster-cidr of the controller manager',
  PodScheduling: 'nothing takes its place: the scheduler allocates devices by itself',
  PodSchedulingContext: 'nothing takes its place: the scheduler allocates devices by itself',
  ResourceClass: 'DeviceClass of resource.k8s.io/v1 takes its place',
  ResourceClassParameters: 'the configuration in a DeviceClass of resource.k8s.io/v1 takes its place',
  ResourceClaimParameters: 'the requests in a ResourceClaim of resource.k8s.io/v1 take its place',
};

/** What takes the place of a kind, as a clause; undefined where nothing is known. */
export function replacedBy(kind: string): string | undefined {
  return Object.hasOwn(INSTEAD, kind) ? INSTEAD[kind] : undefined;
}
