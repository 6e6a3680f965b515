import { defineRule } from '../rule.js';

const MEMORY_AMOUNTS = ['memory', 'requests.memory', 'limits.memory'];
const CPU_AMOUNTS = ['cpu', 'requests.cpu', 'limits.cpu'];

/** A quota bounds the sum of what the pods of a namespace may ask for (Resource Quotas). */
export default defineRule({
  id: 'require-resource-quota',
  title: 'Namespaces bound the CPU and memory of their pods in sum',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#namespace-defaults',
  rationale:
    'Without a quota one team’s mistake (a loop that makes pods, an autoscaler without a sensible maximum) takes the room of all others. Asked of Namespaces in the set, except Kubernetes’ own; a matter of taste on clusters of one team.',
  equivalents: [
    'kics/Pod or Container Without ResourceQuota',
    'kyverno/best-practices/add-ns-quota',
    'kyverno/other/namespace-inventory-check',
    'trivy/KSV-0040',
  ],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource, graph }) {
    const { name } = resource;
    if (name.startsWith('kube-')) return;
    const quotas = graph.ofKind('ResourceQuota', '').filter(({ namespace }) => (namespace ?? name) === name);
    const bounds = (amounts: readonly string[]) =>
      quotas.some((quota) => amounts.some((amount) => quota.at('spec', 'hard', amount).exists));
    if (bounds(CPU_AMOUNTS) && bounds(MEMORY_AMOUNTS)) return;
    yield {
      at: resource.at('metadata', 'name'),
      message: `Namespace "${name}" has no ResourceQuota that bounds CPU and memory.`,
    };
  },
});
