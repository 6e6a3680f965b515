import { enforcedLevel } from '../../resources/pod-security-labels.js';
import { defineRule } from '../rule.js';

/** Pod Security Admission is on by default since 1.23; of the kinds it reads it refuses pods alone (KEP-2579). */
export default defineRule({
  id: 'match-pod-security-label',
  title: 'Pods conform to the level that their Namespace enforces',
  severity: 'error',
  modes: ['insecure-workload-defaults', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#pod-security-admission',
  rationale:
    'The API server refuses such pods: the workload is created, and its controller tells of the refusal in events alone. They are judged by the version that the label pins, else by the target release.',
  equivalents: [],
  fixable: false,
  scope: 'pod',

  *check({ resource, graph, podSecurity, minor }) {
    const { kind, name, namespace } = resource;
    const own = graph.ofKind('Namespace', '').find((candidate) => candidate.name === namespace);
    const enforced = own && enforcedLevel(own);
    if (!enforced || minor < 23) return;
    const { level, version } = enforced;
    const missed = podSecurity.missed(resource, level, Math.min(version ?? minor, minor));
    if (!missed.length) return;
    const standard = `${level}${version === undefined ? '' : ` of v1.${version}`}`;
    yield {
      at: resource.at('metadata', 'namespace'),
      message: `Namespace "${namespace}" enforces ${standard}, and pods of ${kind} "${name}" miss it: ${missed.join(', ')}.`,
      rejected: kind === 'Pod',
    };
  },
});
