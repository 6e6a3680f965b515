import rule from '../../../src/rules/api-drift/unknown-field.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: x }
spec:
${spec}  containers:
    - name: app
      image: a:1
${container}`;

const crd = (key: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: foos.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: foos, kind: Foo }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          additionalProperties: { type: string, ${key}: 5 }
`;

testRule(rule, {
  valid: [
    { name: 'known fields', yaml: pod('      securityContext: { runAsNonRoot: true }\n') },
    { name: 'a placeholder for a key', yaml: pod('', '  "${KEY}": true\n') },
    {
      name: 'a custom resource',
      yaml: 'apiVersion: example.com/v1\nkind: Foo\nmetadata: { name: x }\nanything: goes\n',
    },
    {
      name: 'a field of another release, which is a fault of its own',
      yaml: pod('', '  hostUsers: false\n'),
      release: '1.20',
    },
    {
      name: 'the metadata of an encrypted file',
      yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: x }\nsops: { mac: x }\n',
    },
  ],
  invalid: [
    {
      name: 'a slip of case',
      yaml: pod('      Command: # why\n        - run # it\n'),
      at: ['Command'],
      message: ['did you mean "command"?'],
      fixed: pod('      command: # why\n        - run # it\n'),
    },
    {
      name: 'a field of the security context',
      yaml: pod('      runAsNonRoot: true\n'),
      at: ['runAsNonRoot: true'],
      message: ['it belongs under "spec.containers[0].securityContext".'],
      fixed: pod('      runAsNonRoot: true\n').replace('runAsNonRoot', 'securityContext:\n        runAsNonRoot'),
    },
    {
      name: 'a field of the pod in a container',
      yaml: pod('      terminationGracePeriodSeconds: 5\n      tty: true\n'),
      at: ['terminationGracePeriodSeconds: 5'],
      fixed: `${pod('      tty: true\n')}  terminationGracePeriodSeconds: 5\n`,
    },
    {
      name: 'a field of a security context that is there',
      yaml: pod('      runAsUser: 1000\n      securityContext:\n        runAsNonRoot: true # yes\n'),
      at: ['runAsUser: 1000'],
      fixed: pod('      securityContext:\n        runAsNonRoot: true # yes\n        runAsUser: 1000\n'),
    },
    {
      name: 'a map in the wrong place, which is not moved',
      yaml: pod('', '  limits: { cpu: 1 }\n'),
      at: ['limits'],
      fixed: null,
    },
    {
      name: 'a right that nobody has yet, which is not granted by a repair',
      yaml: pod('      privileged: true\n'),
      at: ['privileged: true'],
      message: ['it belongs under "spec.containers[0].securityContext".'],
      fixed: null,
    },
    { name: 'a name that is taken', yaml: pod('      Image: b:1\n'), at: ['Image: b:1'], fixed: null },
    {
      name: 'nonsense',
      yaml: pod('      frobnicate: 5\n'),
      at: ['frobnicate: 5'],
      message: [/^Container has no field "frobnicate"\.$/],
      fixed: null,
    },
    {
      name: 'what the server drops without a word',
      yaml: crd('maxlength'),
      at: ['maxlength: 5'],
      severities: ['warning'],
      fixed: crd('maxLength'),
    },
  ],
});
