/**
 * Fields without which a server refuses the object that they belong to, by type without its version.
 *
 * Each was left out of an object and sent to a Kubernetes 1.36 server, which named the field among its reasons. Of the
 * fields that OpenAPI calls required, one in ten is not here, because the server takes a zero value in its place
 * (`HTTPHeader.value`, `PodFailurePolicy.rules`). `spec` stands here also where OpenAPI leaves it optional.
 */
const TABLE = `
admissionregistration.AuditAnnotation key valueExpression
admissionregistration.MatchCondition expression name
admissionregistration.MutatingAdmissionPolicy spec
admissionregistration.MutatingAdmissionPolicyBinding spec
admissionregistration.MutatingWebhook admissionReviewVersions clientConfig name sideEffects
admissionregistration.Mutation patchType
admissionregistration.ServiceReference name namespace
admissionregistration.ValidatingAdmissionPolicy spec
admissionregistration.ValidatingAdmissionPolicyBinding spec
admissionregistration.ValidatingAdmissionPolicyBindingSpec policyName validationActions
admissionregistration.ValidatingWebhook admissionReviewVersions clientConfig name sideEffects
admissionregistration.Validation expression
admissionregistration.Variable expression name
apiextensions.CustomResourceColumnDefinition jsonPath name type
apiextensions.CustomResourceConversion strategy
apiextensions.CustomResourceDefinition spec
apiextensions.CustomResourceDefinitionNames kind plural
apiextensions.CustomResourceDefinitionSpec group names scope versions
apiextensions.CustomResourceDefinitionVersion name
apiextensions.CustomResourceSubresourceScale specReplicasPath statusReplicasPath
apiextensions.SelectableField jsonPath
apiextensions.ServiceReference name namespace
apiextensions.ValidationRule rule
apiextensions.WebhookConversion conversionReviewVersions
apiregistration.APIService spec
apiregistration.APIServiceSpec groupPriorityMinimum versionPriority
apps.DaemonSet spec
apps.DaemonSetSpec selector template
apps.Deployment spec
apps.DeploymentSpec selector template
apps.ReplicaSet spec
apps.ReplicaSetSpec selector
apps.StatefulSet spec
apps.StatefulSetSpec selector template
authorization.LocalSubjectAccessReview spec
authorization.SelfSubjectAccessReview spec
authorization.SubjectAccessReview spec
autoscaling.ContainerResourceMetricSource container name target
autoscaling.CrossVersionObjectReference kind name
autoscaling.ExternalMetricSource metric target
autoscaling.HPAScalingPolicy periodSeconds type value
autoscaling.HorizontalPodAutoscaler spec
autoscaling.HorizontalPodAutoscalerSpec maxReplicas scaleTargetRef
autoscaling.MetricIdentifier name
autoscaling.MetricSpec type
autoscaling.MetricTarget type
autoscaling.ObjectMetricSource describedObject metric target
autoscaling.PodsMetricSource metric target
autoscaling.ResourceMetricSource name target
batch.CronJob spec
batch.CronJobSpec jobTemplate schedule
batch.Job spec
batch.JobSpec template
batch.PodFailurePolicyOnExitCodesRequirement operator values
batch.PodFailurePolicyOnPodConditionsPattern type
batch.PodFailurePolicyRule action
batch.SuccessPolicy rules
certificates.CertificateSigningRequest spec
certificates.CertificateSigningRequestSpec request signerName
core.AWSElasticBlockStoreVolumeSource volumeID
core.AppArmorProfile type
core.AzureDiskVolumeSource diskName diskURI
core.AzureFilePersistentVolumeSource secretName shareName
core.AzureFileVolumeSource secretName shareName
core.CSIPersistentVolumeSource driver volumeHandle
core.CSIVolumeSource driver
core.CephFSPersistentVolumeSource monitors
core.CephFSVolumeSource monitors
core.CinderPersistentVolumeSource volumeID
core.CinderVolumeSource volumeID
core.ConfigMapKeySelector key
core.Container name
core.ContainerPort containerPort
core.ContainerResizePolicy resourceName restartPolicy
core.ContainerRestartRule action
core.ContainerRestartRuleOnExitCodes operator
core.DownwardAPIVolumeFile path
core.EndpointAddress ip
core.EndpointPort port
core.EnvVar name
core.EphemeralContainer name
core.FileKeySelector key path volumeName
core.FlexPersistentVolumeSource driver
core.FlexVolumeSource driver
core.GCEPersistentDiskVolumeSource pdName
core.GRPCAction port
core.GitRepoVolumeSource repository
core.GlusterfsPersistentVolumeSource endpoints path
core.GlusterfsVolumeSource endpoints path
core.HTTPGetAction port
core.HTTPHeader name
core.HostAlias ip
core.HostPathVolumeSource path
core.ISCSIPersistentVolumeSource iqn targetPortal
core.ISCSIVolumeSource iqn targetPortal
core.KeyToPath key path
core.LimitRangeItem type
core.LocalVolumeSource path
core.NFSVolumeSource path server
core.NodeSelector nodeSelectorTerms
core.NodeSelectorRequirement key operator
core.ObjectFieldSelector fieldPath
core.PersistentVolume spec
core.PersistentVolumeClaim spec
core.PersistentVolumeClaimTemplate spec
core.PersistentVolumeClaimVolumeSource claimName
core.PhotonPersistentDiskVolumeSource pdID
core.Pod spec
core.PodAffinityTerm topologyKey
core.PodOS name
core.PodReadinessGate conditionType
core.PodResourceClaim name
core.PodSchedulingGate name
core.PodSpec containers
core.PortworxVolumeSource volumeID
core.PreferredSchedulingTerm weight
core.QuobyteVolumeSource registry volume
core.RBDPersistentVolumeSource image monitors
core.RBDVolumeSource image monitors
core.ReplicationController spec
core.ResourceClaim name
core.ResourceFieldSelector resource
core.ScaleIOPersistentVolumeSource gateway system
core.ScaleIOVolumeSource gateway system
core.ScopedResourceSelectorRequirement operator scopeName
core.SeccompProfile type
core.SecretKeySelector key
core.Service spec
core.ServiceAccountTokenProjection path
core.ServicePort port
core.Sysctl name
core.TCPSocketAction port
core.Taint effect key
core.TopologySelectorLabelRequirement key values
core.TopologySpreadConstraint maxSkew topologyKey whenUnsatisfiable
core.TypedObjectReference kind name
core.Volume name
core.VolumeDevice devicePath name
core.VolumeMount mountPath name
core.VsphereVirtualDiskVolumeSource volumePath
core.WeightedPodAffinityTerm podAffinityTerm weight
discovery.Endpoint addresses
discovery.EndpointSlice addressType
discovery.ForNode name
events.Event eventTime
events.EventSeries count lastObservedTime
flowcontrol.FlowDistinguisherMethod type
flowcontrol.FlowSchema spec
flowcontrol.FlowSchemaSpec priorityLevelConfiguration
flowcontrol.GroupSubject name
flowcontrol.LimitResponse type
flowcontrol.NonResourcePolicyRule nonResourceURLs verbs
flowcontrol.PolicyRulesWithSubjects subjects
flowcontrol.PriorityLevelConfiguration spec
flowcontrol.PriorityLevelConfigurationReference name
flowcontrol.PriorityLevelConfigurationSpec type
flowcontrol.ResourcePolicyRule apiGroups resources verbs
flowcontrol.ServiceAccountSubject name namespace
flowcontrol.Subject kind
flowcontrol.UserSubject name
meta.FieldSelectorRequirement key
meta.LabelSelectorRequirement key operator
meta.OwnerReference apiVersion kind name uid
networking.HTTPIngressPath backend pathType
networking.HTTPIngressRuleValue paths
networking.IPAddress spec
networking.IPAddressSpec parentRef
networking.IPBlock cidr
networking.Ingress spec
networking.IngressClass spec
networking.IngressClassParametersReference kind name
networking.IngressServiceBackend name
networking.ParentReference name resource
networking.ServiceCIDR spec
node.RuntimeClass handler
rbac.ClusterRoleBinding roleRef
rbac.PolicyRule verbs
rbac.RoleBinding roleRef
rbac.RoleRef kind name
rbac.Subject kind name
resource.CELDeviceSelector expression
resource.CounterSet counters name
resource.Device name
resource.DeviceCounterConsumption counterSet counters
resource.DeviceRequest name
resource.DeviceSubRequest deviceClassName name
resource.DeviceTaint effect key
resource.ExactDeviceRequest deviceClassName
resource.OpaqueDeviceConfiguration driver parameters
resource.ResourcePool name resourceSliceCount
resource.ResourceSlice spec
resource.ResourceSliceSpec driver pool
storage.CSINodeDriver name nodeID
storage.CSIStorageCapacity storageClassName
storage.StorageClass provisioner
storage.VolumeAttachment spec
storage.VolumeAttachmentSpec attacher nodeName source
storage.VolumeAttributesClass driverName
`;

const known = new Map<string, readonly string[]>();

/** The fields of a definition (`core.v1.Container`) that its objects must have. */
export function enforcedFields(definition: string): readonly string[] {
  const fields = known.get(definition) ?? find(definition);
  known.set(definition, fields);
  return fields;
}

function find(definition: string): readonly string[] {
  const [group = '', , type = ''] = definition.split('.');
  const heading = `\n${group}.${type} `;
  const start = TABLE.indexOf(heading);
  return start < 0 ? [] : TABLE.slice(start + heading.length, TABLE.indexOf('\n', start + 1)).split(' ');
}
