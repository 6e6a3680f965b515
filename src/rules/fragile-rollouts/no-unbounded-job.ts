import { defineRule } from '../rule.js';

/** `backoffLimit` counts failures; only `activeDeadlineSeconds` ends a Job that hangs (Jobs, Job termination and cleanup). */
export default defineRule({
  id: 'no-unbounded-job',
  title: 'Jobs have a deadline',
  severity: 'info',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#jobs',
  rationale:
    'A Job that waits for something that never comes holds its resources for ever and, in a CronJob that forbids overlap, keeps all later runs from starting.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['batch/Job', 'batch/CronJob'],

  *check({ resource }) {
    const { kind, name } = resource;
    const job = kind === 'CronJob' ? resource.at('spec', 'jobTemplate', 'spec') : resource.at('spec');
    const deadlines = [job.at('activeDeadlineSeconds'), job.at('template', 'spec', 'activeDeadlineSeconds')];
    if (!job.exists || deadlines.some(({ exists }) => exists)) return;
    yield {
      at: job.at('activeDeadlineSeconds'),
      message: `${kind} "${name}" may run for ever: it has no activeDeadlineSeconds.`,
    };
  },
});
