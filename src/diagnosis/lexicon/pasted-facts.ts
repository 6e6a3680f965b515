import type { ModeId } from '../../modes/failure-modes.js';

/** A line of a manifest that says something for a mode by itself. */
export interface PastedFact {
  readonly id: string;
  readonly mode: ModeId;
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Lines of pasted YAML worth a look; what an audit can prove is left to the audit. */
export const PASTED_FACTS: readonly PastedFact[] = [
  {
    id: 'privileged',
    mode: 'insecure-workload-defaults',
    pattern: /\bprivileged:[ \t]{0,8}true\b/,
    reason: 'A privileged container can do on its node what root can.',
  },
  {
    id: 'root',
    mode: 'insecure-workload-defaults',
    pattern: /\brunAsUser:[ \t]{0,8}0\b|\brunAsNonRoot:[ \t]{0,8}false\b/,
    reason: 'The container runs as root.',
  },
  {
    id: 'host',
    mode: 'insecure-workload-defaults',
    pattern: /\bhostPath:|\bhost(?:Network|PID|IPC):[ \t]{0,8}true\b/,
    reason: 'The pod shares the file system or a namespace of its node.',
  },
  {
    id: 'exposed',
    mode: 'network-exposure',
    pattern: /\btype:[ \t]{0,8}["']?(?:LoadBalancer|NodePort)\b/,
    reason: 'This type of service is reachable from outside of the cluster.',
  },
  {
    id: 'admin',
    mode: 'privilege-sprawl',
    pattern: /\bname:[ \t]{0,8}["']?cluster-admin\b/,
    reason: 'The binding grants everything in the cluster.',
  },
  {
    id: 'wildcard',
    mode: 'privilege-sprawl',
    pattern: /\b(?:verbs|resources|apiGroups):[ \t]{0,8}\[[ \t]{0,8}["']\*["']/,
    reason: 'The rule grants more than can be named.',
  },
  {
    id: 'secret-in-env',
    mode: 'privilege-sprawl',
    pattern: /\bsecretKeyRef:|\bsecretRef:/,
    reason: 'A secret in the environment is visible to whoever can describe or dump the process.',
  },
  {
    id: 'latest',
    mode: 'fragile-rollouts',
    pattern: /\bimage:[ \t]{0,8}["']?[\w./-]{1,200}(?::latest)?["']?[ \t]{0,8}$/m,
    reason: 'An image without a fixed tag can change between two pods.',
  },
];
