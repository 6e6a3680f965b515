import { STATEFUL_SET_TEMPLATE_SINCE } from '../resources/checked-pod.js';
import { type Place, typeName } from './place.js';

/**
 * Since which release a server with default feature gates validates what a type or a field holds; before, it empties
 * the field first. Source: Kubernetes documentation, Feature Gates.
 */
const SINCE: Readonly<Record<string, number>> = {
  ClusterTrustBundleProjection: Number.POSITIVE_INFINITY,
  PodCertificateProjection: Number.POSITIVE_INFINITY,
  'Lifecycle.stopSignal': Number.POSITIVE_INFINITY,
  ContainerRestartRule: 35,
  FileKeySelector: 35,
  ImageVolumeSource: 35,
  PodResourceClaim: 34,
  ResourceClaim: 34,
  ContainerResizePolicy: 33,
  'SecurityContext.procMount': 33,
  'PodSecurityContext.supplementalGroupsPolicy': 33,
  SuccessPolicy: 31,
  'JobSpec.podReplacementPolicy': 29,
  PodSchedulingGate: 27,
  ContainerResourceMetricSource: 27,
  'PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': 27,
  PodFailurePolicy: 26,
  'TopologySpreadConstraint.nodeAffinityPolicy': 26,
  'TopologySpreadConstraint.nodeTaintsPolicy': 26,
  PodOS: 24,
  TypedObjectReference: 24,
  EphemeralContainer: 23,
  'JobSpec.completionMode': 22,
  'ServiceSpec.internalTrafficPolicy': 22,
  'ServiceSpec.ipFamilies': 21,
  'ServiceSpec.ipFamilyPolicy': 21,
  PersistentVolumeClaimTemplate: 21,
  'PodSecurityContext.fsGroupChangePolicy': 20,
  'PodSpec.preemptionPolicy': 19,
  'PriorityClass.preemptionPolicy': 19,
  'Container.startupProbe': 18,
  TopologySpreadConstraint: 18,
};

/** What a StatefulSet makes was checked only when it was made, until 1.34 (`ValidateStatefulSetSpec`). */
const STATEFUL_SET_PARTS: ReadonlySet<string> = new Set(['PodTemplateSpec', 'PersistentVolumeClaim']);

/**
 * Whether the server looks into an object of this type, having decoded it. It does not look at a status, which it
 * replaces; at the selector of a metric, which is for the metrics server; at the metadata of a template.
 */
export function isValidatedType(type: string, key: string | number, parent: Place): boolean {
  const { minor } = parent.facts;
  if (minor < (SINCE[type] ?? 0) || !isValidatedField(parent, key) || type === 'MetricIdentifier') return false;
  if (key === 'status' && type.endsWith('Status')) return false;
  if (!parent.parent) return true;
  const isStatefulSetPart = STATEFUL_SET_PARTS.has(type) && typeName(wholeObject(parent)) === 'StatefulSet';
  if (isStatefulSetPart) return minor >= STATEFUL_SET_TEMPLATE_SINCE;
  return type !== 'ObjectMeta';
}

/** Whether the server looks at a field of an object that it looks at. */
export function isValidatedField(place: Place, key: string | number): boolean {
  return place.facts.minor >= (SINCE[`${typeName(place)}.${key}`] ?? 0);
}

function wholeObject(place: Place): Place {
  let top = place;
  while (top.parent) top = top.parent;
  return top;
}
