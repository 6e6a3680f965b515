import rule from '../../../src/rules/insecure-workload-defaults/no-git-sync-command.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const sync = (variable: string) =>
  podWith({ container: `      env: [${variable}]\n` }).replace(
    'registry.example.com/shop/orders:1.4.2',
    'registry.k8s.io/git-sync/git-sync:v4.4.0',
  );

testRule(rule, {
  valid: [
    { name: 'other variables', yaml: sync('{ name: GITSYNC_REPO, value: "https://git.example.com/a" }') },
    { name: 'git itself', yaml: sync('{ name: GITSYNC_GIT, value: git }') },
    { name: 'another image', yaml: podWith({ container: '      env: [{ name: GITSYNC_GIT, value: a }]\n' }) },
  ],
  invalid: [
    {
      name: 'a script',
      yaml: sync('{ name: GITSYNC_GIT, value: "sh -c id" }'),
      at: ['name: GITSYNC_GIT'],
      message: ['lets GITSYNC_GIT choose'],
    },
    { name: 'another path', yaml: sync('{ name: GITSYNC_GIT, value: /tmp/git }'), at: ['name: GITSYNC_GIT'] },
    {
      name: 'a value from a ConfigMap',
      yaml: sync('{ name: GITSYNC_GIT, valueFrom: { configMapKeyRef: { name: a, key: b } } }'),
      at: ['name: GITSYNC_GIT'],
    },
  ],
});
