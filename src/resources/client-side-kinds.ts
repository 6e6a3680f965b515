import type { Resource } from './resource.js';

/** API groups whose objects are files of a program and never reach an API server. */
const CLIENT_SIDE_GROUPS = new Set([
  'kustomize.config.k8s.io',
  'kubeadm.k8s.io',
  'kind.x-k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
  'kubecontrollermanager.config.k8s.io',
  'apiserver.config.k8s.io',
  'apiserver.k8s.io',
  'audit.k8s.io',
  'client.authentication.k8s.io',
  'credentialprovider.kubelet.k8s.io',
  'config.kubernetes.io',
  'eksctl.io',
  'k3d.io',
  'ctlptl.dev',
  'minikube.sigs.k8s.io',
  'cli.kyverno.io',
]);

const SKAFFOLD = /^skaffold\/v\d/;

/** Whether an object is read by a client program: Kustomization, kubeconfig, kubeadm, kind and kubelet configuration. */
export function isClientSideKind({ apiVersion, group, version, kind }: Resource): boolean {
  if (CLIENT_SIDE_GROUPS.has(group) || SKAFFOLD.test(apiVersion)) return true;
  if (kind === 'Kustomization' && apiVersion === '') return true;
  return kind === 'Config' && group === '' && version === 'v1';
}
