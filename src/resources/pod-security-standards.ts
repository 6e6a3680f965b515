import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
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

/** What a container adds beyond these capabilities, as it is written; an empty entry of the list is a name like another. */
export function capabilitiesBeyond(allowed: ReadonlySet<string>, container: Container): string[] {
  const added = container.at('securityContext', 'capabilities', 'add').items();
  return added.map(({ value }) => String(value ?? '""')).filter((name) => !allowed.has(name) && !isPlaceholder(name));
}

/** PSS, /proc Mount Type: where anything but Default is written; final values only. */
export function forbiddenProcMount(container: Container): Field | undefined {
  const at = container.at('securityContext', 'procMount');
  return !at.exists || at.value === 'Default' || isPlaceholder(at.value) ? undefined : at;
}

/** PSS baseline, SELinux: the types that may be set; `container_engine_t` since 1.31. */
export function isAllowedSeLinuxType(type: string, minor: number): boolean {
  if (type === 'container_engine_t') return minor >= 31;
  return ['', 'container_t', 'container_init_t', 'container_kvm_t'].includes(type);
}

/** PSS restricted, Volume Types: those that are allowed. The standard looks for them first. */
export const ALLOWED_VOLUME_TYPES: readonly string[] = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** All other types that any release has had. */
export const FORBIDDEN_VOLUME_TYPES: readonly string[] = [
  'hostPath',
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
