import type { Field } from '../documents/field.js';
import type { Pod } from './pod.js';

/** A volume that opens a path of the node to the pod (API reference, HostPathVolumeSource). */
export interface HostPathVolume {
  readonly name: string;
  readonly at: Field;
  /** As it is written; empty where it is missing. */
  readonly path: string;
  /** Whether a container mounts it without `readOnly: true`. */
  readonly isWritable: boolean;
}

export function hostPathVolumes(pod: Pod): HostPathVolume[] {
  const volumes = pod.spec
    .at('volumes')
    .items()
    .filter((volume) => volume.at('hostPath').exists);
  const mounts = pod.containers.flatMap((container) => container.at('volumeMounts').items());
  return volumes.map((volume) => {
    const name = volume.at('name').string ?? `#${volume.key}`;
    const at = volume.at('hostPath', 'path');
    const isWritable = mounts.some((mount) => mount.at('name').value === name && mount.at('readOnly').value !== true);
    return { name, at, path: at.string ?? '', isWritable };
  });
}

/**
 * What a path of the node gives away.
 *
 * - `runtime`: the container runtime's socket, and with it every container of the node;
 * - `sensitive`: credentials, the system or the state of the node;
 * - `ordinary`: anything else;
 * - `harmless`: time zones, certificates and the like, for reading.
 */
export type HostPathReach = 'runtime' | 'sensitive' | 'ordinary' | 'harmless';

export function hostPathReach({ path, isWritable }: HostPathVolume): HostPathReach {
  const canonical = canonicalPath(path);
  if (isRuntimeSocket(canonical)) return 'runtime';
  if (!isWritable && HARMLESS.some((root) => isWithin(canonical, root))) return 'harmless';
  if (CONTAINER_LOGS.some((root) => isWithin(canonical, root))) return isWritable ? 'sensitive' : 'ordinary';
  const isSensitive = SENSITIVE.has(canonical) || SENSITIVE_TREES.some((root) => isWithin(canonical, root));
  return isSensitive ? 'sensitive' : 'ordinary';
}

const SOCKET = /(?:^|\/)(?:docker|containerd|crio|cri-dockerd|dockershim|podman)\.sock$/;
const WINDOWS_PIPE = /[\\/]pipe[\\/](?:docker_engine|containerd-containerd)$/;
const SOCKET_FOLDERS = ['/run/containerd', '/run/crio', '/run/podman', '/run/k3s/containerd'];

function isRuntimeSocket(path: string): boolean {
  return SOCKET.test(path) || WINDOWS_PIPE.test(path) || SOCKET_FOLDERS.some((folder) => isWithin(path, folder));
}

const HARMLESS = [
  '/etc/ca-certificates',
  '/etc/hostname',
  '/etc/localtime',
  '/etc/machine-id',
  '/etc/os-release',
  '/etc/pki/ca-trust',
  '/etc/resolv.conf',
  '/etc/ssl/certs',
  '/etc/timezone',
  '/usr/lib/os-release',
  '/usr/local/share/ca-certificates',
  '/usr/share/ca-certificates',
  '/usr/share/zoneinfo',
];

/** Who may write here makes the kubelet follow links of their own when it serves logs. */
const CONTAINER_LOGS = ['/var/log', '/var/lib/docker/containers'];

const SENSITIVE = new Set(['/', '/dev', '/home', '/opt', '/run', '/var', '/var/lib', 'C:']);

const SENSITIVE_TREES = [
  '/bin',
  '/boot',
  '/etc',
  '/lib',
  '/lib64',
  '/opt/cni',
  '/proc',
  '/root',
  '/run/dbus',
  '/run/systemd',
  '/sbin',
  '/sys',
  '/usr',
  '/var/lib/cni',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/docker',
  '/var/lib/etcd',
  '/var/lib/kubelet',
  '/var/lib/rancher',
];

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

/** Without doubled and trailing slashes, and with `/run` for `/var/run`, which links to it. */
function canonicalPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const isAbsolute = path.startsWith('/');
  const joined = parts.join('/');
  return isAbsolute ? `/${joined}`.replace(/^\/var\/run(?=\/|$)/, '/run') : joined.replace(/^c:[\\]?$/i, 'C:');
}
