import { defineRule } from '../rule.js';

const GIT = new Set(['git', '/usr/bin/git']);

/** `GITSYNC_GIT` is the command of each sync (git-sync manual). */
export default defineRule({
  id: 'no-git-sync-command',
  title: 'Containers of git-sync run the git of their image',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#known-holes',
  rationale:
    'The variable names the program that git-sync runs for each pull, so that whoever may set it runs commands beside the token and the volumes of the pod. The name and the usual path of git pass.',
  equivalents: ['checkov/CKV_K8S_159'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    if (!/(?:^|\/)git-sync(?:[:@]|$)/.test(container.at('image').string ?? '')) return;
    for (const variable of container.at('env').items()) {
      if (variable.at('name').value !== 'GITSYNC_GIT' || GIT.has(variable.at('value').string ?? '')) continue;
      yield {
        at: variable.at('name'),
        message: `Container "${container.name}" lets GITSYNC_GIT choose what git-sync runs.`,
      };
    }
  },
});
