import type { Container } from './container.js';
import type { Pod } from './pod.js';

/**
 * Facts of the Pod Security Standards that more than one rule needs, or that change with the release.
 *
 * Source: Kubernetes documentation, Pod Security Standards; policy versions of the pod-security-admission module.
 */

/** PSS baseline, Capabilities: what may be added, exactly as it must be written. */
export const BASELINE_CAPABILITIES: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** PSS baseline, SELinux: the types that may be set; `container_engine_t` since 1.31. */
export function isAllowedSeLinuxType(type: string, minor: number): boolean {
  if (type === 'container_engine_t') return minor >= 31;
  return ['', 'container_t', 'container_init_t', 'container_kvm_t'].includes(type);
}

/** PSS restricted, Volume Types: the types besides `hostPath` that are not allowed. */
export const RESTRICTED_VOLUME_TYPES: readonly string[] = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

/** Since 1.25 restricted leaves the settings that Windows lacks to pods that name another system than Windows. */
export function isExemptAsWindows(pod: Pod, minor: number): boolean {
  return minor >= 25 && pod.spec.at('os', 'name').value === 'windows';
}

/** Since 1.35 users, and for baseline procMount, are not restricted in a pod with its own user namespace (KEP-127). */
export function isExemptByUserNamespace(pod: Pod, minor: number): boolean {
  return minor >= 35 && pod.spec.at('hostUsers').value === false;
}

/** PSS restricted, Seccomp: whether a container's own profile, or the pod's where it has none, is allowed. */
export function hasAllowedSeccompProfile(container: Container): boolean {
  return ['RuntimeDefault', 'Localhost'].includes(container.effective('seccompProfile').at('type').string ?? '');
}
