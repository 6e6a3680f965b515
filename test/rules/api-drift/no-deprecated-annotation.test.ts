import rule from '../../../src/rules/api-drift/no-deprecated-annotation.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (metadata: string, spec = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: x
${metadata}spec:
  defaultBackend: { service: { name: a, port: { number: 80 } } }
${spec}`;
const pod = (annotations: string, spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: x
  annotations:
    ${annotations}
spec:
${spec}  containers:
    - name: app
      image: a:1
`;
const CLASS = '  annotations:\n    kubernetes.io/ingress.class: nginx # why\n';

testRule(rule, {
  valid: [
    { name: 'the field', yaml: ingress('', '  ingressClassName: nginx\n') },
    { name: 'another annotation', yaml: ingress('  annotations: { nginx.ingress.kubernetes.io/rewrite-target: / }\n') },
    { name: 'a release before the field', yaml: ingress(CLASS).replace('/v1\n', '/v1beta1\n'), release: '1.17' },
    {
      name: 'a seccomp annotation beside the field',
      yaml: pod(
        'seccomp.security.alpha.kubernetes.io/pod: runtime/default',
        '  securityContext: { seccompProfile: { type: RuntimeDefault } }\n',
      ),
    },
    {
      name: 'an AppArmor annotation before the field',
      yaml: pod('container.apparmor.security.beta.kubernetes.io/app: runtime/default'),
      release: '1.29',
    },
    {
      name: 'the annotation on a custom resource',
      yaml: 'apiVersion: traefik.io/v1alpha1\nkind: Ingress\nmetadata: { name: x, annotations: { kubernetes.io/ingress.class: a } }\n',
    },
  ],
  invalid: [
    {
      name: 'the ingress class',
      yaml: ingress('  annotations: { kubernetes.io/ingress.class: nginx }\n'),
      at: ['kubernetes.io/ingress.class: nginx'],
      severities: ['info'],
      fixed: ingress('', '  ingressClassName: nginx\n'),
    },
    {
      name: 'the ingress class beside the same field',
      yaml: ingress('  annotations: { a: b, kubernetes.io/ingress.class: nginx }\n', '  ingressClassName: nginx\n'),
      at: ['kubernetes.io/ingress.class: nginx'],
      fixed: ingress('  annotations: { a: b }\n', '  ingressClassName: nginx\n'),
    },
    {
      name: 'another ingress class than the field',
      yaml: ingress(CLASS, '  ingressClassName: other\n'),
      at: ['kubernetes.io/ingress.class: nginx'],
      severities: ['error'],
      fixed: null,
    },
    {
      name: 'a seccomp annotation that is ignored',
      yaml: pod('seccomp.security.alpha.kubernetes.io/pod: runtime/default'),
      at: ['seccomp.security.alpha.kubernetes.io/pod: runtime/default'],
      severities: ['warning'],
      message: ['is ignored since Kubernetes 1.27; use "securityContext.seccompProfile".'],
      fixed: null,
    },
    {
      name: 'a seccomp annotation that still counts',
      yaml: pod('container.seccomp.security.alpha.kubernetes.io/app: runtime/default'),
      release: '1.26',
      at: ['container.seccomp.security.alpha.kubernetes.io/app: runtime/default'],
      severities: ['info'],
      fixed: null,
    },
    {
      name: 'an AppArmor annotation',
      yaml: pod('container.apparmor.security.beta.kubernetes.io/app: runtime/default'),
      at: ['container.apparmor.security.beta.kubernetes.io/app: runtime/default'],
      severities: ['info'],
      fixed: null,
    },
    {
      name: 'a storage class',
      yaml: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: x, annotations: { volume.beta.kubernetes.io/storage-class: fast } }\nspec: { accessModes: [ReadWriteOnce] }\n',
      at: ['volume.beta.kubernetes.io/storage-class: fast'],
      fixed:
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: x }\nspec: { accessModes: [ReadWriteOnce], storageClassName: fast }\n',
    },
    {
      name: 'unready endpoints',
      yaml: 'apiVersion: v1\nkind: Service\nmetadata: { name: x, annotations: { service.alpha.kubernetes.io/tolerate-unready-endpoints: "true" } }\nspec: { ports: [{ port: 80 }] }\n',
      at: ['service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"'],
      severities: ['warning'],
      fixed: null,
    },
  ],
});
