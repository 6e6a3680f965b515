import { defineRule } from '../rule.js';

/** With OnDelete the controller replaces a pod only after somebody has deleted it (StatefulSets and DaemonSets, update strategies). */
export default defineRule({
  id: 'no-on-delete-update',
  title: 'Updates roll out by themselves',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#rollouts-that-stand-still',
  rationale:
    'Until each pod is deleted by hand, the manifest says one version and the cluster runs another. Operators of databases choose that on purpose, so it is left to the strict profile.',
  equivalents: ['kube-linter/no-rolling-update-strategy'],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/StatefulSet', 'apps/DaemonSet'],

  *check({ resource }) {
    const type = resource.at('spec', 'updateStrategy', 'type');
    if (type.value !== 'OnDelete') return;
    yield {
      at: type,
      message: `${resource.kind} "${resource.name}" replaces its pods only after somebody deletes them.`,
      fix: {
        title: 'Roll updates out (assumes that nobody deletes the pods in an order of their own)',
        safety: 'suggestion',
        edits: [type.set('RollingUpdate')],
      },
    };
  },
});
