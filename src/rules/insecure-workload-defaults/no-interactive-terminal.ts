import { defineRule } from '../rule.js';

/** `stdin` and `tty` (API reference, Container). */
export default defineRule({
  id: 'no-interactive-terminal',
  title: 'Containers keep no terminal and no standard input open',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: ['strict'],
  reference: 'insecure-workload-defaults#ports-names-and-terminals',
  rationale:
    'They are for sessions by hand: whoever may attach has a shell at once. kubectl debug and kubectl run -it open them when they are needed.',
  equivalents: ['gatekeeper-library/general/disallowinteractive'],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container }) {
    for (const at of [container.at('stdin'), container.at('tty')]) {
      if (at.value === true) yield { at, message: `Container "${container.name}" keeps ${at.key} open.` };
    }
  },
});
