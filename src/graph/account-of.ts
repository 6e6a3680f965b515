import { isPlaceholder } from '../documents/placeholder.js';
import type { Pod } from '../resources/pod.js';
import type { Resource } from '../resources/resource.js';
import { type AccountId, accountName } from '../resources/service-account.js';
import { mayShareNamespace } from './namespaced-index.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** The account that the pod of a workload runs under. */
export function accountOf(workload: Resource, pod: Pod): AccountId {
  const { namespace } = workload;
  return { name: accountName(pod), namespace: isPlaceholder(namespace) ? undefined : namespace };
}

/** The ServiceAccount objects of the set that an account may be. */
export function accountObjects({ name, namespace }: AccountId, graph: ResourceGraph): readonly Resource[] {
  return graph.named('ServiceAccount', name, namespace);
}

/**
 * Whether the token of its account is mounted into a pod: the pod's own word counts, then the account's, and neither
 * means yes (API reference, PodSpec and ServiceAccount, `automountServiceAccountToken`). Undefined where nobody can tell.
 */
export function isTokenMounted(pod: Pod, accounts: readonly Resource[]): boolean | undefined {
  const own = pod.spec.at('automountServiceAccountToken').value;
  if (own !== undefined) return isPlaceholder(own) ? undefined : own !== false;
  const said = accounts.map((account) => account.at('automountServiceAccountToken').value !== false);
  return said.every((mounts) => mounts === said[0]) ? (said[0] ?? true) : undefined;
}

/** Whether the set has any account in a namespace, so that it was meant to have those that are used there. */
export function hasAccountsIn(namespace: string | undefined, graph: ResourceGraph): boolean {
  const namespaces = accountNamespaces(graph);
  const isOpen = namespace === undefined || namespaces.has(undefined);
  return isOpen ? namespaces.size > 0 : namespaces.has(namespace);
}

const accountNamespaces = oncePerGraph(
  (graph) =>
    new Set(
      graph.ofKind('ServiceAccount', '').map(({ namespace }) => (isPlaceholder(namespace) ? undefined : namespace)),
    ),
);

/** The workloads of the set that run under an account of this name, in the same or an unstated namespace. */
export function workloadsUnder({ name, namespace }: AccountId, graph: ResourceGraph): readonly Resource[] {
  return (workloadsByAccount(graph).get(name) ?? []).filter((other) => mayShareNamespace(other.namespace, namespace));
}

const workloadsByAccount = oncePerGraph((graph) => {
  const found = new Map<string, Resource[]>();
  for (const workload of graph.workloads) {
    const name = workload.pod ? accountName(workload.pod) : '';
    const others = found.get(name);
    if (others) others.push(workload);
    else found.set(name, [workload]);
  }
  return found;
});
