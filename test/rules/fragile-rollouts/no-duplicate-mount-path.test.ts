import rule from '../../../src/rules/fragile-rollouts/no-duplicate-mount-path.js';
import { testRule } from '../../support/test-rule.js';

const pod = (mounts: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes: [{ name: a, emptyDir: {} }, { name: b, emptyDir: {} }]
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      volumeMounts: ${mounts}
`;

testRule(rule, {
  valid: [
    { name: 'two paths', yaml: pod('[{ name: a, mountPath: /a }, { name: b, mountPath: /b }]') },
    { name: 'a path within another', yaml: pod('[{ name: a, mountPath: /a }, { name: b, mountPath: /a/b }]') },
    {
      name: 'a path with a slash behind it, which the API server takes',
      yaml: pod('[{ name: a, mountPath: /a }, { name: b, mountPath: /a/ }]'),
    },
    { name: 'paths that are missing', yaml: pod('[{ name: a }, { name: b }]') },
  ],
  invalid: [
    {
      name: 'two volumes',
      yaml: pod('[{ name: a, mountPath: /data }, { name: b, mountPath: /data }]'),
      at: ['mountPath: /data'],
      message: ['mounts a second volume at "/data"'],
    },
    {
      name: 'two parts of one volume',
      yaml: pod('[{ name: a, mountPath: /x, subPath: x }, { name: a, mountPath: /x, subPath: z }]'),
      at: ['mountPath: /x'],
    },
    {
      name: 'three',
      yaml: pod('[{ name: a, mountPath: /x }, { name: b, mountPath: "/x" }, { name: a, mountPath: /x }]'),
      at: ['mountPath: "/x"', 'mountPath: /x'],
    },
    {
      name: 'one mount twice',
      yaml: pod('[{ name: a, mountPath: /x }, { mountPath: /x, name: a }, { name: a, mountPath: /x }]').replace(
        '{ mountPath: /x, name: a }',
        '{ name: a, mountPath: /x }',
      ),
      at: ['mountPath: /x', 'mountPath: /x'],
      fixed: pod('[{ name: a, mountPath: /x }]'),
    },
  ],
});
