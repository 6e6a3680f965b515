import rule from '../../../src/rules/api-drift/no-unused-suppression.js';
import noPrivileged from '../../../src/rules/insecure-workload-defaults/no-privileged-container.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string, metadata = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
${metadata}spec:
  containers:
    - name: app
      image: example.com/app:1
${container}`;

testRule(rule, {
  beside: [noPrivileged],
  valid: [
    {
      name: 'a comment that suppresses a finding',
      yaml: pod(
        '      securityContext:\n        privileged: true # kubeshark: ignore no-privileged-container -- drives the disk\n',
      ),
    },
    {
      name: 'an annotation that suppresses a finding',
      yaml: pod(
        '      securityContext: { privileged: true }\n',
        '  annotations:\n    kubeshark.io/ignore.no-privileged-container: drives the disk\n',
      ),
    },
    {
      name: 'a rule that did not run',
      yaml: pod('      tty: false # kubeshark: ignore no-host-path -- the profile leaves it out\n'),
    },
    {
      name: 'suppressions for another tool, which are for that tool to report',
      yaml: pod('      tty: false # trivy:ignore:KSV-0017\n'),
    },
    {
      name: 'text in a block scalar that only looks like a comment',
      yaml: pod('      args:\n        - |\n          # kubeshark: ignore no-privileged-container -- not a comment\n'),
    },
    {
      name: 'one without a reason, which is for another rule to report',
      yaml: pod('      tty: false # kubeshark: ignore no-privileged-container\n'),
    },
  ],
  invalid: [
    {
      name: 'a comment at a clean field',
      yaml: pod('      tty: false # kubeshark: ignore no-privileged-container -- once it was\n'),
      at: ['# kubeshark: ignore no-privileged-container -- once it was'],
      message: ['Suppresses no-privileged-container, which finds nothing here.'],
    },
    {
      name: 'an annotation on a clean object',
      yaml: pod('      tty: false\n', '  annotations:\n    kubeshark.io/ignore.no-privileged-container: once it was\n'),
      at: ['kubeshark.io/ignore.no-privileged-container: once it was'],
    },
    {
      name: 'a comment at the end, with nothing below it',
      yaml: pod(
        '      securityContext: { privileged: true }\n# kubeshark: ignore no-privileged-container -- too late\n',
      ),
      at: ['# kubeshark: ignore no-privileged-container -- too late'],
    },
    {
      name: 'a rule that there is not, beside one that is needed',
      yaml: pod(
        '      # kubeshark: ignore no-privileged, no-privileged-container -- drives the disk\n      securityContext: { privileged: true }\n',
      ),
      at: ['# kubeshark: ignore no-privileged, no-privileged-container -- drives the disk'],
      message: ['Suppresses "no-privileged", but no rule is called that.'],
    },
    {
      name: 'a verb that there is not',
      yaml: pod('      tty: false # kubeshark: disable no-privileged-container -- x\n'),
      at: ['# kubeshark: disable no-privileged-container -- x'],
      message: ['Write "kubeshark: ignore RULE -- REASON".'],
    },
    {
      name: 'no rule at all',
      yaml: pod('      tty: false # kubeshark: ignore -- everything\n'),
      at: ['# kubeshark: ignore -- everything'],
      message: ['Names no rule to suppress.'],
    },
    {
      name: 'a rule of which no manifest may speak',
      yaml: pod('      tty: false # kubeshark: ignore yaml-syntax -- no\n'),
      at: ['# kubeshark: ignore yaml-syntax -- no'],
      message: ['which no manifest can suppress'],
    },
  ],
});
