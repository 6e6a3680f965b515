import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { readLabelSelector, readMapSelector } from '../../resources/labels.js';
import { defineRule } from '../rule.js';

const OPERATORS = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

/** A controller has to select the pods that it makes (API reference, DeploymentSpec and its siblings). */
export default defineRule({
  id: 'match-pod-labels',
  title: 'Selectors of workloads match the labels of their own pod template',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#selectors-and-templates',
  rationale:
    'The API server refuses a workload that would not find the pods it makes, and one that would take every pod for its own.',
  equivalents: [
    'kube-linter/mismatching-selector',
    'kube-score/deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score/statefulset-pod-selector-labels-match-template-metadata-labels',
    'kubescape/C-0296',
  ],
  fixable: true,
  scope: 'resource',
  kinds: [
    'apps/Deployment',
    'apps/ReplicaSet',
    'apps/StatefulSet',
    'apps/DaemonSet',
    '/ReplicationController',
    'batch/Job',
  ],

  *check({ resource }) {
    const { kind, name, pod } = resource;
    const selector = resource.at('spec', 'selector');
    const isPlain = kind === 'ReplicationController';
    const wanted = isPlain ? readMapSelector(selector) : readLabelSelector(selector);
    const labels = resource.at('spec', 'template', 'metadata', 'labels');
    if (!pod || !wanted || isOpen(selector) || isOpen(labels)) return;
    if (kind === 'Job' && resource.at('spec', 'manualSelector').value !== true) return;
    if (wanted.isEmpty) {
      if (!isPlain && kind !== 'Job')
        yield {
          at: selector,
          rejected: true,
          message: `${kind} "${name}" has an empty selector, which would select every pod.`,
        };
    } else if (!wanted.matches(pod.labels)) {
      const missing = [...wanted.equal].filter(([key, value]) => pod.labels.get(key) !== value);
      const edits = labels.exists
        ? missing.map(([key, value]) => labels.at(key).set(value))
        : [labels.set(Object.fromEntries(missing))];
      const text = missing.map(([key, value]) => `${key}=${value}`).join(', ');
      const problem = {
        at: labels,
        rejected: true,
        message: `The pod template of ${kind} "${name}" lacks ${text ? `the labels ${text} that its` : 'labels that its'} selector asks for.`,
      };
      // Labels are copied where that settles it: expressions leave a choice.
      const isSettled = wanted.requirements.every(({ key }) => pod.labels.has(key)) && missing.length > 0;
      yield isSettled
        ? {
            ...problem,
            fix: { title: `Give the pods ${text} (assumes that the selector is right)`, safety: 'suggestion', edits },
          }
        : problem;
    }
  },
});

/** Whether something in it is not final, or of a type or operator that cannot be compared. */
function isOpen(field: Field): boolean {
  const values = [...field.entries(), ...field.at('matchLabels').entries()].map(([, { value = '' }]) => value);
  const texts = values.filter((value) => typeof value !== 'object');
  const operators = field
    .at('matchExpressions')
    .items()
    .map((expression) => expression.at('operator').string ?? '');
  return (
    texts.some((value) => typeof value !== 'string' || isPlaceholder(value)) ||
    operators.some((operator) => !OPERATORS.has(operator))
  );
}
