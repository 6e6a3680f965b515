import { lastingLabels, namesakeOf } from '../../graph/namesake.js';
import { unansweredSelector } from '../../graph/unanswered-selector.js';
import { describeSelector } from '../../resources/describe-selector.js';
import { labelEdits } from '../../resources/label-edits.js';
import { defineRule } from '../rule.js';

/** A Service whose selector matches no pod has no endpoints, and nothing reports it (API reference, ServiceSpec). */
export default defineRule({
  id: 'match-service-selector',
  title: 'Service selectors match the labels of a pod in the set',
  severity: 'error',
  modes: ['network-exposure', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#service-selectors',
  rationale:
    'A selector that matches no pod gives a Service without endpoints: no error, no traffic. It is judged only where the set has workloads that the Service could mean; labels that an operator or a controller gives count as met.',
  equivalents: [
    'kube-linter/dangling-service',
    'kube-score/service-targets-pod',
    'kubescape/C-0293',
    'kics/Service Does Not Target Pod',
  ],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const [selection] = graph.out(resource, 'selects');
    if (!selection || !('selector' in selection.target)) return;
    const unanswered = unansweredSelector(graph, selection.target);
    if (!unanswered) return;
    const [elsewhere] = unanswered.elsewhere;
    const labels = describeSelector(unanswered.selector);
    const message = elsewhere
      ? `Service "${resource.name}" selects pods labelled ${labels}; those of ${elsewhere.kind} "${elsewhere.name}" are in namespace "${elsewhere.namespace}".`
      : `Service "${resource.name}" selects pods labelled ${labels}; no pod in the set has these labels.`;
    const workload = elsewhere ? undefined : namesakeOf(graph, resource);
    const lasting = workload && lastingLabels(workload);
    const title = `Select the pods of ${workload?.kind} "${workload?.name}", after which it is named (assumes that they are meant)`;
    if (!lasting) yield { at: selection.at, message };
    else
      yield {
        at: selection.at,
        message,
        fix: { title, safety: 'suggestion', edits: labelEdits(selection.at, lasting) },
      };
  },
});
