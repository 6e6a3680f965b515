import type { Pod } from './pod.js';

/** Programs whose work is the Kubernetes API, by the last part of their image's name. */
const CLIENT_IMAGE =
  /(?:^|[-_])(?:kubectl|kube|k8s|kubernetes|helm|operator|controller|provisioner|scheduler|autoscaler|argocd|argo|flux|tekton|velero|kured|reloader|descheduler)(?:$|[-_.])|^kube/;
/** Flags that only clients of the API have. */
const CLIENT_FLAG = /^--?(?:leader-elect\w*|kubeconfig|in-cluster|kube-api-\w+|watch-namespace)\b|\bkubectl\b/;
/** Vault's agent logs in with the account's token. */
const AGENT_ANNOTATION = 'vault.hashicorp.com/agent-inject';

/** Whether a pod shows that it calls the Kubernetes API, or that something in it needs the token of its account. */
export function usesAccountToken(pod: Pod): boolean {
  const agent = pod.template.at('metadata', 'annotations', AGENT_ANNOTATION).value;
  return agent === 'true' || pod.containers.some(({ field }) => isClient(field.at('image').string, words(field)));
}

function words(container: Pod['spec']): string[] {
  const items = [...container.at('command').items(), ...container.at('args').items()];
  return items.flatMap(({ string }) => (string === undefined ? [] : [string]));
}

function isClient(image: string | undefined, command: readonly string[]): boolean {
  const name = image?.split('@', 1)[0]?.split('/').at(-1)?.split(':', 1)[0] ?? '';
  return CLIENT_IMAGE.test(name) || command.some((word) => CLIENT_FLAG.test(word));
}
