/**
 * The sysctls that a kubelet allows and PSS baseline accepts, with the minor release that brought each.
 *
 * Source: Kubernetes documentation, Using sysctls in a cluster; PSS baseline, Sysctls.
 */
const SAFE_SINCE: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
]);

/** Whether a sysctl is on the safe list of release 1.MINOR. */
export function isSafeSysctl(name: string, minor: number): boolean {
  const since = SAFE_SINCE.get(name);
  return since !== undefined && minor >= since;
}

const NAMESPACED = /^(?:net\.|fs\.mqueue\.|kernel\.(?:shm|msg|sem$))/;

/** Whether a pod can have a value of its own: all others belong to the node, and no kubelet can be told to allow them. */
export function isNamespacedSysctl(name: string): boolean {
  return NAMESPACED.test(name.replaceAll('/', '.'));
}
