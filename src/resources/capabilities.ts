import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Container } from './container.js';

/**
 * What an added capability gives away.
 *
 * - `node`: a way to the node or to the traffic of others;
 * - `wide`: more than a runtime grants by default;
 * - `mild`: part of what a runtime grants by default, or of no use against anyone else;
 * - `none`: ports below 1024, which every profile of the Pod Security Standards allows.
 */
export type CapabilityReach = 'node' | 'wide' | 'mild' | 'none';

const NODE = new Set([
  'ALL',
  'BPF',
  'DAC_READ_SEARCH',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
]);

/** The set of PSS baseline, and memory locking and scheduling, which databases ask for. */
const MILD = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
  'SYS_NICE',
]);

/** Reads a capability as runtimes do: in any case, with or without `CAP_` (capabilities(7)). */
export function reachOf(capability: string): CapabilityReach {
  const name = capability.toUpperCase().replace(/^CAP_/, '');
  if (NODE.has(name)) return 'node';
  if (MILD.has(name)) return 'mild';
  return name === 'NET_BIND_SERVICE' ? 'none' : 'wide';
}

/** The capabilities that a container adds, as they are written; those that are not final are left out. */
export function addedCapabilities(container: Container): string[] {
  const added = container.at('securityContext', 'capabilities', 'add').items();
  return added.flatMap(({ string }) => (string === undefined || isPlaceholder(string) ? [] : [string]));
}

/**
 * Whether a container drops every capability; undefined where that cannot be told. Runtimes read `all` as `ALL`, the
 * Pod Security Standards do not: `exact` asks for their reading.
 */
export function dropsAll(drop: Field, exact: boolean): boolean | undefined {
  const names = drop.items().map(({ string }) => string ?? '');
  if (names.some((name) => name === 'ALL' || (!exact && name.toUpperCase() === 'ALL'))) return true;
  const isUnclear = names.some(isPlaceholder) || (drop.exists && !Array.isArray(drop.value));
  return isUnclear ? undefined : false;
}
