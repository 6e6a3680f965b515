import rule from '../../../src/rules/api-drift/removed-api.js';
import { testRule } from '../../support/test-rule.js';

const budget = (apiVersion: string, selector = '{ matchLabels: { a: b } }') =>
  `apiVersion: ${apiVersion} # shared\nkind: PodDisruptionBudget\nmetadata: { name: x }\nspec: { maxUnavailable: 1, selector: ${selector} }\n`;
const ingress = (apiVersion: string) =>
  `apiVersion: ${apiVersion}\nkind: Ingress\nmetadata: { name: x }\nspec: { backend: { serviceName: a, servicePort: 80 } }\n`;
const deployment = (apiVersion: string, selector: string) => `apiVersion: ${apiVersion}
kind: Deployment
metadata: { name: x }
spec:
${selector}  template:
    metadata: { labels: { a: b } }
    spec: { containers: [{ name: a, image: a:1 }] }
`;

testRule(rule, {
  valid: [
    { name: 'the stable version', yaml: budget('policy/v1') },
    { name: 'the last release with it', yaml: budget('policy/v1beta1'), release: '1.24' },
    { name: 'a version that never was, which is a fault of its own', yaml: budget('policy/v1alpha7') },
  ],
  invalid: [
    {
      name: 'the release of its removal',
      yaml: budget('policy/v1beta1'),
      release: '1.25',
      at: ['apiVersion: policy/v1beta1'],
      message: ['Kubernetes 1.25 removed PodDisruptionBudget from policy/v1beta1; use policy/v1.'],
      fixed: budget('policy/v1'),
    },
    {
      name: 'long after',
      yaml: budget('policy/v1beta1'),
      at: ['apiVersion: policy/v1beta1'],
      fixed: budget('policy/v1'),
    },
    {
      name: 'a selector that would mean something else',
      yaml: budget('policy/v1beta1', '{}'),
      at: ['apiVersion: policy/v1beta1'],
      fixed: budget(
        'policy/v1',
        '{ matchExpressions: [ { key: pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match, operator: Exists } ] }',
      ),
    },
    {
      name: 'fields that the replacement has elsewhere',
      yaml: ingress('extensions/v1beta1'),
      at: ['apiVersion: extensions/v1beta1'],
      message: [/1.22 removed Ingress from extensions\/v1beta1; use networking.k8s.io\/v1\.$/],
      fixed:
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: x }\nspec: { defaultBackend: { service: { name: a, port: { number: 80 } } } }\n',
    },
    {
      name: 'fields that no version has',
      yaml: ingress('extensions/v1beta1').replace('backend', 'backEnd'),
      at: ['apiVersion: extensions/v1beta1'],
      message: ['use networking.k8s.io/v1, which refuses it as it stands: IngressSpec has no field "backEnd"'],
      fixed: null,
    },
    {
      name: 'a Deployment with a selector, and with defaults that became others',
      yaml: deployment('apps/v1beta1', '  selector: { matchLabels: { a: b } }\n'),
      at: ['apiVersion: apps/v1beta1'],
      fixed: deployment('apps/v1', '  selector: { matchLabels: { a: b } }\n  revisionHistoryLimit: 2\n'),
    },
    {
      name: 'a Deployment without one',
      yaml: deployment('apps/v1beta1', ''),
      at: ['apiVersion: apps/v1beta1'],
      fixed: deployment('apps/v1', '  selector:\n    matchLabels:\n      a: b\n  revisionHistoryLimit: 2\n'),
    },
    {
      name: 'a Deployment without one, and without labels to take it from',
      yaml: deployment('apps/v1beta1', '').replace('{ labels: { a: b } }', '{}'),
      at: ['apiVersion: apps/v1beta1'],
      message: ['use apps/v1, which needs a selector, and the pods have no labels.'],
      fixed: null,
    },
    {
      name: 'what old documents still listed',
      yaml: deployment('apps/v1beta2', '  selector: { matchLabels: { a: b } }\n'),
      release: '1.16',
      at: ['apiVersion: apps/v1beta2'],
      fixed: deployment('apps/v1', '  selector: { matchLabels: { a: b } }\n'),
    },
    {
      name: 'a kind without a successor',
      yaml: 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: x }\nspec: {}\n',
      at: ['apiVersion: policy/v1beta1'],
      message: ['Pod Security Admission takes its place'],
      fixed: null,
    },
  ],
});
