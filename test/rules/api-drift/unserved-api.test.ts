import rule from '../../../src/rules/api-drift/unserved-api.js';
import { testRule } from '../../support/test-rule.js';

const volumeClass = (apiVersion: string) =>
  `apiVersion: ${apiVersion}\nkind: VolumeAttributesClass\nmetadata: { name: x }\ndriverName: csi.example.com\n`;
const cronJob = (apiVersion: string) => `apiVersion: ${apiVersion}
kind: CronJob
metadata: { name: x }
spec:
  schedule: "0 3 * * *"
  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: a:1 }] } } } }
`;

testRule(rule, {
  valid: [
    { name: 'a stable version', yaml: volumeClass('storage.k8s.io/v1') },
    { name: 'a beta version that was on before betas were off', yaml: cronJob('batch/v1beta1'), release: '1.22' },
    {
      name: 'a beta version that followed one that was on',
      yaml: 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: { name: x }\nspec: { priorityLevelConfiguration: { name: a } }\n',
      release: '1.28',
    },
  ],
  invalid: [
    {
      name: 'a beta version that is off',
      yaml: volumeClass('storage.k8s.io/v1beta1'),
      at: ['apiVersion: storage.k8s.io/v1beta1'],
      message: [
        'A server with default settings does not serve storage.k8s.io/v1beta1 VolumeAttributesClass; use storage.k8s.io/v1.',
      ],
      fixed: volumeClass('storage.k8s.io/v1'),
    },
    {
      name: 'a beta version without a stable one',
      yaml: volumeClass('storage.k8s.io/v1beta1'),
      release: '1.33',
      at: ['apiVersion: storage.k8s.io/v1beta1'],
      fixed: null,
    },
    {
      name: 'a version of a later release',
      yaml: cronJob('batch/v1'),
      release: '1.20',
      at: ['apiVersion: batch/v1'],
      message: ['batch/v1 has CronJob only since Kubernetes 1.21; use batch/v1beta1.'],
      fixed: cronJob('batch/v1beta1'),
    },
    {
      name: 'an alpha version',
      yaml: 'apiVersion: internal.apiserver.k8s.io/v1alpha1\nkind: StorageVersion\nmetadata: { name: x }\nspec: {}\n',
      at: ['apiVersion: internal.apiserver.k8s.io/v1alpha1'],
      fixed: null,
    },
  ],
});
