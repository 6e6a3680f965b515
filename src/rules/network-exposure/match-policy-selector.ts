import { lastingLabels, namesakeOf } from '../../graph/namesake.js';
import { idlePolicies } from '../../graph/policy-gaps.js';
import { describeSelector } from '../../resources/describe-selector.js';
import { labelEdits } from '../../resources/label-edits.js';
import { defineRule } from '../rule.js';

/** A policy governs the pods of its own namespace that `podSelector` matches, and nothing reports that there are none (API reference, NetworkPolicySpec). */
export default defineRule({
  id: 'match-policy-selector',
  title: 'The podSelector of a NetworkPolicy matches a pod in the set',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#policies-that-select-nothing',
  rationale:
    'A policy that selects no pod isolates nothing, and the pods that it was written for stay open to the whole cluster. An empty selector means every pod and is never idle.',
  equivalents: [
    'kube-linter/dangling-networkpolicy',
    'kube-score/networkpolicy-targets-pod',
    'kubescape/C-0299',
    'kics/Network Policy Is Not Targeting Any Pod',
  ],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy', 'extensions/NetworkPolicy'],

  *check({ resource, graph }) {
    const idle = idlePolicies(graph).get(resource);
    if (!idle) return;
    const [elsewhere] = idle.elsewhere;
    const labels = describeSelector(idle.selector);
    const message = elsewhere
      ? `NetworkPolicy "${resource.name}" selects pods labelled ${labels}; those of ${elsewhere.kind} "${elsewhere.name}" are in namespace "${elsewhere.namespace}".`
      : `NetworkPolicy "${resource.name}" selects pods labelled ${labels}; no pod in the set has these labels.`;
    const at = resource.at('spec', 'podSelector');
    const workload = elsewhere || at.at('matchExpressions').exists ? undefined : namesakeOf(graph, resource);
    const lasting = workload && lastingLabels(workload);
    const title = `Select the pods of ${workload?.kind} "${workload?.name}", after which it is named (assumes that they are meant)`;
    if (!lasting) yield { at, message };
    else {
      const edits = labelEdits(at.at('matchLabels'), lasting);
      yield { at, message, fix: { title, safety: 'suggestion', edits } };
    }
  },
});
