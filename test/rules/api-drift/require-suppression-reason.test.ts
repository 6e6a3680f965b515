import rule from '../../../src/rules/api-drift/require-suppression-reason.js';
import { testRule } from '../../support/test-rule.js';

const pod = (line: string, annotations = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
${annotations}spec:
  containers:
    - name: app
      image: example.com/app:1
      securityContext:
        ${line}
`;

testRule(rule, {
  valid: [
    {
      name: 'a reason behind two dashes',
      yaml: pod('privileged: true # kubeshark: ignore no-privileged-container -- drives the disk'),
    },
    {
      name: 'a reason as the value of the annotation',
      yaml: pod(
        'privileged: true',
        '  annotations:\n    kubeshark.io/ignore.no-privileged-container: drives the disk\n',
      ),
    },
    {
      name: 'another tool, which asks for none',
      yaml: pod('privileged: true # trivy:ignore:KSV-0017'),
    },
  ],
  invalid: [
    {
      name: 'a rule alone',
      yaml: pod('privileged: true # kubeshark: ignore no-privileged-container'),
      at: ['# kubeshark: ignore no-privileged-container'],
      message: ['Suppresses no-privileged-container without a reason, so it does not count.'],
    },
    {
      name: 'dashes with nothing behind them',
      yaml: pod('privileged: true # kubeshark: ignore no-privileged-container --'),
      at: ['# kubeshark: ignore no-privileged-container --'],
    },
    {
      name: 'an empty annotation',
      yaml: pod('privileged: true', '  annotations:\n    kubeshark.io/ignore.no-privileged-container: " "\n'),
      at: ['kubeshark.io/ignore.no-privileged-container: " "'],
    },
  ],
});
