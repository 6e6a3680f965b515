import { servingContainers } from '../../graph/serving-containers.js';
import { onlyPort } from '../../resources/only-port.js';
import { defineRule } from '../rule.js';

/** Without a readiness probe a container is ready as soon as it runs (Pod lifecycle, Container probes). */
export default defineRule({
  id: 'require-readiness-probe',
  title: 'Containers that serve clients have a readiness probe',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#readiness-probes',
  rationale:
    'Without one, traffic and the rollout move on as soon as the process exists. Only containers behind a Service or with a port of their own are judged: a worker without clients has nothing to be ready for.',
  equivalents: [
    'kube-linter/no-readiness-probe',
    'kube-score/pod-probes',
    'polaris/readinessProbeMissing',
    'checkov/CKV_K8S_9',
    'kubescape/C-0018',
    'gatekeeper-library/general/requiredprobes',
    'kics/Readiness Probe Is Not Configured',
  ],
  fixable: true,
  scope: 'container',
  roles: ['regular'],
  exceptKinds: {
    Job: 'its pods run to their end and serve nobody',
    CronJob: 'its pods run to their end and serve nobody',
  },

  *check({ container, pod, resource, graph }) {
    const readiness = container.at('readinessProbe');
    if (readiness.exists || !servingContainers(graph, resource, pod).includes(container)) return;
    const message = `Container "${container.name}" serves clients and has no readiness probe.`;
    const port = onlyPort(container);
    if (port === undefined) yield { at: readiness, message };
    else {
      const title = `Ask whether port ${port} accepts connections, if the program listens only once it can serve`;
      yield {
        at: readiness,
        message,
        fix: { title, safety: 'suggestion', edits: [readiness.set({ tcpSocket: { port } })] },
      };
    }
  },
});
