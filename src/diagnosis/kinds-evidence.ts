import type { ModeId } from '../modes/failure-modes.js';
import { clip, type ManifestEvidence } from './evidence.js';

/** What identifies a resource, as a manifest says it. */
export interface ResourceIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

type Relevance = readonly (readonly [ModeId, number])[];

const RUNNING: Relevance = [
  ['insecure-workload-defaults', 0.64],
  ['resource-starvation', 0.64],
  ['fragile-rollouts', 0.64],
];
const ENDING: Relevance = [
  ['insecure-workload-defaults', 0.64],
  ['resource-starvation', 0.64],
];
const NETWORK: Relevance = [['network-exposure', 0.64]];
const ACCESS: Relevance = [['privilege-sprawl', 0.64]];
const CAPACITY: Relevance = [['resource-starvation', 0.64]];

/** Kind → the modes whose guidance its presence makes relevant; kinds that are not listed say nothing. */
const RELEVANCE = new Map<string, Relevance>([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Rollout'].map(
    (kind) => [kind, RUNNING] as const,
  ),
  ...['Job', 'CronJob', 'Pod', 'PodTemplate'].map((kind) => [kind, ENDING] as const),
  ...[
    'Service',
    'Ingress',
    'IngressClass',
    'NetworkPolicy',
    'Endpoints',
    'EndpointSlice',
    'Gateway',
    'GatewayClass',
    'HTTPRoute',
    'GRPCRoute',
    'TLSRoute',
    'TCPRoute',
    'UDPRoute',
    'ReferenceGrant',
    'CiliumNetworkPolicy',
    'CiliumClusterwideNetworkPolicy',
    'VirtualService',
    'DestinationRule',
    'IngressRoute',
  ].map((kind) => [kind, NETWORK] as const),
  ...[
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
    'ServiceAccount',
    'Secret',
    'ExternalSecret',
    'ClusterExternalSecret',
    'SecretStore',
    'ClusterSecretStore',
    'SealedSecret',
    'CertificateSigningRequest',
  ].map((kind) => [kind, ACCESS] as const),
  ...[
    'HorizontalPodAutoscaler',
    'VerticalPodAutoscaler',
    'PodDisruptionBudget',
    'ResourceQuota',
    'LimitRange',
    'PriorityClass',
    'ScaledObject',
    'ScaledJob',
  ].map((kind) => [kind, CAPACITY] as const),
  ['PersistentVolumeClaim', [['resource-starvation', 0.4]]],
  ['PersistentVolume', [['insecure-workload-defaults', 0.4]]],
  ['Namespace', [['insecure-workload-defaults', 0.4]]],
  ['PodSecurityPolicy', [['insecure-workload-defaults', 0.64]]],
  ['CustomResourceDefinition', [['api-drift', 0.4]]],
]);

const REASONS: Readonly<Record<ModeId, string>> = {
  'insecure-workload-defaults': 'It decides what a process in a container may do to its node.',
  'resource-starvation': 'It decides what pods get under pressure and what stays up.',
  'network-exposure': 'It decides who reaches the pods and whether traffic arrives.',
  'privilege-sprawl': 'It decides what an identity may do or who can read a credential.',
  'fragile-rollouts': 'It decides whether the service answers while its pods change.',
  'api-drift': 'Not every release of Kubernetes serves this version.',
};

/** Groups of Kubernetes itself: the core group, names without a dot, and `*.k8s.io`. */
const OWN_BETA = /^(?:[a-z]+|[a-z0-9.-]{1,80}\.k8s\.io)\/v\d{1,2}(?:alpha|beta)\d{1,2}$/;

/** Which modes the presence of kinds and of alpha or beta versions makes relevant; equal kinds count once. */
export function kindsEvidence(resources: readonly ResourceIdentity[]): ManifestEvidence[] {
  const evidence = new Map<string, ManifestEvidence>();
  for (const { apiVersion, kind, name } of resources) {
    for (const [mode, weight] of RELEVANCE.get(kind) ?? []) {
      keep(evidence, `${kind} ${mode}`, {
        mode,
        weight,
        quote: clip(`kind: ${kind} (${name})`),
        reason: REASONS[mode],
      });
    }
    if (OWN_BETA.test(apiVersion)) {
      const quote = clip(`apiVersion: ${apiVersion}, kind: ${kind}`);
      keep(evidence, quote, { mode: 'api-drift', weight: 0.85, quote, reason: REASONS['api-drift'] });
    }
  }
  return [...evidence.values()];
}

function keep(evidence: Map<string, ManifestEvidence>, key: string, found: ManifestEvidence): void {
  if (!evidence.has(key)) evidence.set(key, found);
}
