import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Nothing recreates a pod that is evicted or whose node is gone unless a controller owns it (Pods, Pods and controllers). */
export default defineRule({
  id: 'no-bare-pod',
  title: 'Pods that keep running belong to a controller',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#replicas-and-spread',
  rationale:
    'A pod on its own ends with its node, and cannot be rolled out or back. Pods that run once, static pods, hooks and pods for debugging are left alone.',
  equivalents: ['kubescape/C-0073', 'kyverno/other/prevent-bare-pods'],
  fixable: false,
  scope: 'resource',
  kinds: ['/Pod'],

  *check({ resource }) {
    const policy = resource.at('spec', 'restartPolicy').value ?? 'Always';
    if (policy !== 'Always' || isManaged(resource) || isStatic(resource) || ONCE.test(resource.name)) return;
    yield { at: resource.at('kind'), message: `Pod "${resource.name}" has no controller that would recreate it.` };
  },
});

const ONCE = /(?:^|-)(?:tests?|debug(?:ger)?|shell|toolbox|tmp|sandbox|netshoot|dnsutils|scratch)(?:-|$)/;
const HOOKS = ['helm.sh/hook', 'argocd.argoproj.io/hook', 'kubernetes.io/config.mirror', 'kubernetes.io/config.source'];

function isManaged(pod: Resource): boolean {
  return (
    pod.at('metadata', 'ownerReferences').items().length > 0 || HOOKS.some((key) => pod.annotation(key) !== undefined)
  );
}

/** The kubelet itself keeps pods of its manifest folder: those of the control plane, on the node's network. */
function isStatic(pod: Resource): boolean {
  const isCritical = /^system-(?:node|cluster)-critical$/.test(pod.at('spec', 'priorityClassName').string ?? '');
  return pod.labels.get('tier') === 'control-plane' || (isCritical && pod.at('spec', 'hostNetwork').value === true);
}
