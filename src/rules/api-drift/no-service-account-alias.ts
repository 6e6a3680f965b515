import { defineRule } from '../rule.js';

/** `serviceAccount` is a deprecated alias that loses against `serviceAccountName` (API reference, PodSpec). */
export default defineRule({
  id: 'no-service-account-alias',
  title: 'Pods name their account in serviceAccountName',
  severity: 'warning',
  modes: ['api-drift', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#deprecated-settings',
  rationale:
    'Tools and reviewers look at serviceAccountName alone, and of two different names it wins without a word. Both with one name, as a server returns them, are left alone.',
  equivalents: ['kube-linter/deprecated-service-account-field', 'kubescape/C-0294'],
  fixable: true,
  scope: 'pod',

  *check({ pod }) {
    const alias = pod.spec.at('serviceAccount');
    const name = pod.spec.at('serviceAccountName');
    if (alias.string === undefined || alias.string === name.string) return;
    if (name.exists)
      yield {
        at: alias,
        message: `"serviceAccount" is ignored beside "serviceAccountName: ${name.string}".`,
        fix: { title: 'Take the alias out', safety: 'safe', edits: [alias.remove()] },
      };
    else
      yield {
        at: alias,
        message: '"serviceAccount" is a deprecated alias of "serviceAccountName".',
        fix: {
          title: 'Rename it to "serviceAccountName"',
          safety: 'safe',
          edits: [alias.rename('serviceAccountName')],
        },
      };
  },
});
