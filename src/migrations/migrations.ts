import { migrateAccessReview } from './access-review.js';
import { migrateAutoscaler } from './autoscaler.js';
import { migrateDefinition } from './custom-resource-definition.js';
import { migrateBudget } from './disruption-budget.js';
import { migrateEndpointSlice } from './endpoint-slice.js';
import { migrateEvent } from './event.js';
import { migrateIngress } from './ingress.js';
import { type Migration, SAME } from './migration.js';
import { migrateAlphaPolicyBinding } from './policy-binding.js';
import { migratePriorityLevel } from './priority-level.js';
import { migrateAlphaBinding } from './rbac.js';
import { migrateClaim, migrateClaimTemplate, migrateSlice } from './resource-claim.js';
import { migrateAlphaRuntimeClass } from './runtime-class.js';
import { migrateSigningRequest } from './signing-request.js';
import { migrateWebhooks } from './webhooks.js';
import {
  migrateDaemonSet,
  migrateDeployment,
  migrateOldDeployment,
  migrateReplicaSet,
  migrateStatefulSet,
} from './workloads.js';

type ByKind = Readonly<Record<string, Migration>>;

const ROLES: ByKind = { Role: SAME, ClusterRole: SAME };

/** Claims by a class of their own were dropped with the control plane that served them (KEP-3063). */
const CLASSIC_CLAIM: Migration = () => ({ obstacle: 'asks for devices by requests, not by a ResourceClass' });
const CLASSIC_CLAIMS: ByKind = { ResourceClaim: CLASSIC_CLAIM, ResourceClaimTemplate: CLASSIC_CLAIM };

/** The slices of 1.30 named resources of a driver in a form that only it could read (KEP-4381). */
const NAMED_RESOURCES: Migration = () => ({ obstacle: 'lists devices with attributes, not named resources' });

/**
 * The ways from older versions to newer ones of the same kind, by the version that an object is written in. Kinds with
 * other fields, defaults or meanings have a file each.
 */
const MIGRATIONS: Readonly<Record<string, ByKind>> = {
  'admissionregistration.k8s.io/v1alpha1': {
    ValidatingAdmissionPolicy: SAME,
    ValidatingAdmissionPolicyBinding: migrateAlphaPolicyBinding,
  },
  'admissionregistration.k8s.io/v1beta1': {
    MutatingWebhookConfiguration: migrateWebhooks,
    ValidatingWebhookConfiguration: migrateWebhooks,
    ValidatingAdmissionPolicy: SAME,
    ValidatingAdmissionPolicyBinding: SAME,
  },
  'apiextensions.k8s.io/v1beta1': { CustomResourceDefinition: migrateDefinition },
  'apiregistration.k8s.io/v1beta1': { APIService: SAME },
  'apps/v1beta1': {
    ControllerRevision: SAME,
    Deployment: migrateDeployment,
    StatefulSet: migrateStatefulSet,
  },
  'apps/v1beta2': { ControllerRevision: SAME, DaemonSet: SAME, Deployment: SAME, ReplicaSet: SAME, StatefulSet: SAME },
  'authentication.k8s.io/v1alpha1': { SelfSubjectReview: SAME },
  'authentication.k8s.io/v1beta1': { SelfSubjectReview: SAME, TokenReview: SAME },
  'authorization.k8s.io/v1beta1': {
    LocalSubjectAccessReview: migrateAccessReview,
    SelfSubjectAccessReview: SAME,
    SelfSubjectRulesReview: SAME,
    SubjectAccessReview: migrateAccessReview,
  },
  'autoscaling/v2beta1': { HorizontalPodAutoscaler: migrateAutoscaler },
  'autoscaling/v2beta2': { HorizontalPodAutoscaler: SAME },
  'batch/v1beta1': { CronJob: SAME },
  'batch/v2alpha1': { CronJob: SAME },
  'certificates.k8s.io/v1beta1': { CertificateSigningRequest: migrateSigningRequest },
  'coordination.k8s.io/v1beta1': { Lease: SAME },
  'discovery.k8s.io/v1alpha1': { EndpointSlice: migrateEndpointSlice },
  'discovery.k8s.io/v1beta1': { EndpointSlice: migrateEndpointSlice },
  'events.k8s.io/v1beta1': { Event: migrateEvent },
  'extensions/v1beta1': {
    DaemonSet: migrateDaemonSet,
    Deployment: migrateOldDeployment,
    Ingress: migrateIngress,
    NetworkPolicy: SAME,
    PodSecurityPolicy: SAME,
    ReplicaSet: migrateReplicaSet,
  },
  'flowcontrol.apiserver.k8s.io/v1alpha1': { FlowSchema: SAME, PriorityLevelConfiguration: migratePriorityLevel },
  'flowcontrol.apiserver.k8s.io/v1beta1': { FlowSchema: SAME, PriorityLevelConfiguration: migratePriorityLevel },
  'flowcontrol.apiserver.k8s.io/v1beta2': { FlowSchema: SAME, PriorityLevelConfiguration: migratePriorityLevel },
  'flowcontrol.apiserver.k8s.io/v1beta3': { FlowSchema: SAME, PriorityLevelConfiguration: migratePriorityLevel },
  'networking.k8s.io/v1alpha1': { IPAddress: SAME, ServiceCIDR: SAME },
  'networking.k8s.io/v1beta1': { Ingress: migrateIngress, IngressClass: SAME, IPAddress: SAME, ServiceCIDR: SAME },
  'node.k8s.io/v1alpha1': { RuntimeClass: migrateAlphaRuntimeClass },
  'node.k8s.io/v1beta1': { RuntimeClass: SAME },
  'policy/v1beta1': { PodDisruptionBudget: migrateBudget },
  'rbac.authorization.k8s.io/v1alpha1': {
    ...ROLES,
    ClusterRoleBinding: migrateAlphaBinding,
    RoleBinding: migrateAlphaBinding,
  },
  'rbac.authorization.k8s.io/v1beta1': { ...ROLES, ClusterRoleBinding: SAME, RoleBinding: SAME },
  'resource.k8s.io/v1alpha1': CLASSIC_CLAIMS,
  'resource.k8s.io/v1alpha2': { ...CLASSIC_CLAIMS, ResourceSlice: NAMED_RESOURCES },
  'resource.k8s.io/v1alpha3': {
    DeviceClass: SAME,
    ResourceClaim: migrateClaim,
    ResourceClaimTemplate: migrateClaimTemplate,
    ResourceSlice: migrateSlice,
  },
  'resource.k8s.io/v1beta1': {
    DeviceClass: SAME,
    ResourceClaim: migrateClaim,
    ResourceClaimTemplate: migrateClaimTemplate,
    ResourceSlice: migrateSlice,
  },
  'resource.k8s.io/v1beta2': {
    DeviceClass: SAME,
    ResourceClaim: SAME,
    ResourceClaimTemplate: SAME,
    ResourceSlice: SAME,
  },
  'scheduling.k8s.io/v1alpha1': { PriorityClass: SAME },
  'scheduling.k8s.io/v1beta1': { PriorityClass: SAME },
  'storage.k8s.io/v1alpha1': { CSIStorageCapacity: SAME, VolumeAttachment: SAME, VolumeAttributesClass: SAME },
  'storage.k8s.io/v1beta1': {
    CSIDriver: SAME,
    CSINode: SAME,
    CSIStorageCapacity: SAME,
    StorageClass: SAME,
    VolumeAttachment: SAME,
    VolumeAttributesClass: SAME,
  },
};

/** The way from a version of a kind to newer ones; undefined where nobody has drawn one. */
export function migrationOf(apiVersion: string, kind: string): Migration | undefined {
  const byKind = Object.hasOwn(MIGRATIONS, apiVersion) ? MIGRATIONS[apiVersion] : undefined;
  return byKind && Object.hasOwn(byKind, kind) ? byKind[kind] : undefined;
}
