/** Kubernetes' own kinds with a scale subresource, and the API version that serves them (API reference, Scale). */
export const SCALABLE_KINDS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  ReplicationController: 'v1',
};
