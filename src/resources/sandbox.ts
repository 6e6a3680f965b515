import { Pod } from './pod.js';
import type { Resource } from './resource.js';

/** The kinds that describe a pod for code that nobody trusts (kubernetes-sigs/agent-sandbox). */
export const SANDBOX_KINDS: readonly string[] = [
  'agents.x-k8s.io/Sandbox',
  'extensions.agents.x-k8s.io/SandboxTemplate',
];

/** The pod that a sandbox runs: `spec.podTemplate` (API reference of agent-sandbox). */
export function sandboxPod(sandbox: Resource): Pod {
  return new Pod(sandbox.at('spec', 'podTemplate'));
}
