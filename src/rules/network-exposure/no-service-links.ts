import { defineRule } from '../rule.js';

/** Unless switched off, each container gets variables for every Service of its namespace (API reference, PodSpec). */
export default defineRule({
  id: 'no-service-links',
  title: 'Pods get no environment variables for Services',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: [],
  reference: 'network-exposure#lookups',
  rationale:
    'They tell a taken-over process what else there is, collide with settings of the program, and with thousands of Services keep containers from starting. Some programs read them, so the rule is opt-in.',
  equivalents: ['kyverno/other/disable-service-discovery'],
  fixable: true,
  scope: 'pod',

  *check({ pod }) {
    const links = pod.spec.at('enableServiceLinks');
    if (links.value === false) return;
    yield {
      at: links,
      message: 'The containers get variables for every Service of the namespace.',
      fix: {
        title: 'Switch the variables off (assumes that the program finds Services by DNS)',
        safety: 'suggestion',
        edits: [links.set(false)],
      },
    };
  },
});
