import rule from '../../../src/rules/api-drift/no-removed-volume-plugin.js';
import { testRule } from '../../support/test-rule.js';

const pod = (volume: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  volumes: [{ name: v, ${volume} }]\n  containers: [{ name: a, image: a:1 }]\n`;

testRule(rule, {
  valid: [
    { name: 'volumes of today', yaml: pod('emptyDir: {}') },
    { name: 'a driver that is forwarded to CSI', yaml: pod('awsElasticBlockStore: { volumeID: a }') },
    { name: 'a release before its deprecation', yaml: pod('cephfs: { monitors: [a] }'), release: '1.27' },
  ],
  invalid: [
    {
      name: 'a repository',
      yaml: pod('gitRepo: { repository: a }'),
      at: ['gitRepo'],
      severities: ['error'],
      message: ['No node mounts "gitRepo" volumes since Kubernetes 1.33.'],
    },
    {
      name: 'a repository while it worked',
      yaml: pod('gitRepo: { repository: a }'),
      release: '1.32',
      at: ['gitRepo'],
      severities: ['info'],
    },
    {
      name: 'a driver without a date',
      yaml: pod('flexVolume: { driver: a/b }'),
      at: ['flexVolume'],
      severities: ['info'],
      message: ['deprecated since Kubernetes 1.23.'],
    },
    {
      name: 'a persistent volume',
      yaml: 'apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: x }\nspec: { glusterfs: { endpoints: a, path: b } }\n',
      at: ['glusterfs'],
      severities: ['error'],
    },
    {
      name: 'a template',
      yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x }\nspec: { template: { spec: { volumes: [{ name: v, rbd: { image: a } }] } } }\n',
      at: ['rbd'],
    },
  ],
});
