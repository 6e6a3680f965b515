import rule from '../../../src/rules/fragile-rollouts/match-config-reference.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string, spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${container}`;
const object = (kind: string, name: string, apiVersion = 'v1', more = '') =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name} }\n${more}`;
const FROM_CONFIG = '      envFrom:\n        - configMapRef:\n            name: web-config\n';
const FROM_SECRET = '      env: [{ name: A, valueFrom: { secretKeyRef: { name: web-secret, key: a } } }]\n';

testRule(rule, {
  valid: [
    { name: 'a pod that refers to nothing', yaml: pod('') },
    { name: 'a ConfigMap of the set', yaml: pod(FROM_CONFIG) + object('ConfigMap', 'web-config') },
    { name: 'a set without any ConfigMap', yaml: pod(FROM_CONFIG) },
    {
      name: 'a reference that is optional',
      yaml:
        pod(FROM_CONFIG.replace('web-config\n', 'web-config\n            optional: true\n')) +
        object('ConfigMap', 'other'),
    },
    {
      name: 'a ConfigMap that the cluster provides',
      yaml: pod('      envFrom: [{ configMapRef: { name: kube-root-ca.crt } }]\n') + object('ConfigMap', 'other'),
    },
    {
      name: 'a Secret that another object makes',
      yaml: pod(FROM_SECRET) + object('Secret', 'other') + object('SealedSecret', 'web-secret', 'bitnami.com/v1alpha1'),
    },
    {
      name: 'a Secret that another object names',
      yaml:
        pod(FROM_SECRET) +
        object('Secret', 'other') +
        object('ExternalSecret', 'web', 'external-secrets.io/v1', 'spec: { target: { name: web-secret } }\n'),
    },
    {
      name: 'a Secret that a template names',
      yaml:
        pod(FROM_SECRET) +
        object('Secret', 'other') +
        object(
          'SealedSecret',
          'web',
          'bitnami.com/v1alpha1',
          'spec: { template: { metadata: { name: web-secret } } }\n',
        ),
    },
    { name: 'a fragment', yaml: pod(FROM_CONFIG) + object('ConfigMap', 'another'), complete: false },
  ],
  invalid: [
    {
      name: 'a Secret beside a custom resource that makes another',
      yaml:
        pod(FROM_SECRET) +
        object('Secret', 'other') +
        object('ExternalSecret', 'web', 'external-secrets.io/v1', 'spec: { target: { name: web-tls } }\n'),
      at: ['name: web-secret'],
    },
    {
      name: 'a reference that says that it is not optional',
      yaml:
        pod(FROM_CONFIG.replace('web-config\n', 'web-config\n            optional: false\n')) +
        object('ConfigMap', 'other'),
      at: ['name: web-config'],
    },
    {
      name: 'a ConfigMap that only the template of a Secret names',
      yaml:
        pod(FROM_CONFIG) +
        object('ConfigMap', 'other') +
        object(
          'SealedSecret',
          'web',
          'bitnami.com/v1alpha1',
          'spec: { template: { metadata: { name: web-config } } }\n',
        ),
      at: ['name: web-config'],
    },
    {
      name: 'a ConfigMap that the set lacks',
      yaml: pod(FROM_CONFIG) + object('ConfigMap', 'web'),
      severities: ['warning'],
      at: ['name: web-config'],
      message: ['Pod "web" refers to ConfigMap "web-config", which the set lacks'],
    },
    {
      name: 'a volume',
      yaml: pod('', '\n  volumes: [{ name: c, configMap: { name: web-conf } }]') + object('ConfigMap', 'web-config'),
      at: ['name: web-conf'],
    },
    {
      name: 'a Secret',
      yaml: pod(FROM_SECRET) + object('Secret', 'other'),
      severities: ['info'],
      at: ['name: web-secret'],
      message: ['Secret "web-secret"'],
    },
    {
      name: 'one name twice',
      yaml: pod(FROM_CONFIG + FROM_CONFIG.replace('      envFrom:\n', '')) + object('ConfigMap', 'web'),
      at: ['name: web-config'],
    },
    {
      name: 'a name that differs by a letter',
      yaml: pod(FROM_CONFIG) + object('ConfigMap', 'web-confg'),
      at: ['name: web-config'],
      fixed: pod(FROM_CONFIG.replace('web-config', 'web-confg')) + object('ConfigMap', 'web-confg'),
    },
  ],
});
