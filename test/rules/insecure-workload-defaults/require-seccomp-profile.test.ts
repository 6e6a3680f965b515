import rule from '../../../src/rules/insecure-workload-defaults/require-seccomp-profile.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml, withContext } from './pod-yaml.js';

const annotated = (annotation: string) =>
  podYaml({ metadata: `annotations: { ${annotation} }`, spec: 'securityContext: {}' });
const ofPod = annotated('seccomp.security.alpha.kubernetes.io/pod: runtime/default');
const profile = 'securityContext: { seccompProfile: { type: RuntimeDefault } }';

testRule(rule, {
  valid: [
    { name: 'the profile of the pod', yaml: podYaml({ spec: profile }) },
    { name: 'the profile of the container', yaml: podYaml({ container: profile }) },
    {
      name: 'a profile of its own',
      yaml: withContext('{ seccompProfile: { type: Localhost, localhostProfile: app.json } }'),
    },
    { name: 'Unconfined, which is a defect of its own', yaml: withContext('{ seccompProfile: { type: Unconfined } }') },
    { name: 'a privileged container, to which none applies', yaml: withContext('{ privileged: true }') },
    { name: 'a Windows pod', yaml: podYaml({ spec: 'os: { name: windows }' }) },
    { name: 'the annotation of the pod where it still counts', yaml: ofPod, release: '1.26' },
    {
      name: 'the annotation of the container where it still counts',
      yaml: annotated('container.seccomp.security.alpha.kubernetes.io/app: runtime/default'),
      release: '1.26',
    },
  ],
  invalid: [
    {
      name: 'no security context',
      yaml: podYaml({}),
      at: ['spec'],
      message: ['No seccomp profile applies to container "app".'],
      fixed: `${podYaml({})}  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n`,
    },
    {
      name: 'a security context that says other things',
      yaml: podYaml({ spec: 'securityContext:\n  runAsNonRoot: true # by policy' }),
      at: ['securityContext'],
      fixed: podYaml({
        spec: 'securityContext:\n  runAsNonRoot: true # by policy\n  seccompProfile:\n    type: RuntimeDefault',
      }),
    },
    {
      name: 'the annotation where it no longer counts',
      yaml: ofPod,
      at: ['securityContext'],
      fixed: ofPod.replace('{}', '{ seccompProfile: { type: RuntimeDefault } }'),
    },
    {
      name: 'one container of two',
      yaml: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
    - { name: proxy, image: registry.example.com/proxy:1.2.3, ${profile} }
`,
      at: ['spec'],
      message: ['container "app"'],
      fixed: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: app, image: registry.example.com/app:1.2.3 }
    - { name: proxy, image: registry.example.com/proxy:1.2.3, ${profile} }
  securityContext:
    seccompProfile:
      type: RuntimeDefault
`,
    },
  ],
});
