import rule from '../../../src/rules/insecure-workload-defaults/pss-volume-types.js';
import { testRule } from '../../support/test-rule.js';
import { podYaml } from './pod-yaml.js';

const volumes = (...list: string[]) =>
  podYaml({ spec: `volumes:\n${list.map((volume) => `  - ${volume}`).join('\n')}` });

testRule(rule, {
  valid: [
    { name: 'no volumes', yaml: podYaml({}) },
    {
      name: 'allowed types',
      yaml: volumes(
        '{ name: a, configMap: { name: a } }',
        '{ name: b, csi: { driver: secrets-store.csi.k8s.io } }',
        '{ name: c, downwardAPI: {} }',
        '{ name: d, emptyDir: {} }',
        '{ name: e, ephemeral: {} }',
        '{ name: f, image: { reference: registry.example.com/model:1.0.0 } }',
        '{ name: g, persistentVolumeClaim: { claimName: g } }',
        '{ name: h, projected: {} }',
        '{ name: i, secret: { secretName: i } }',
      ),
    },
    { name: 'a volume without a type, which is an emptyDir', yaml: volumes('{ name: data }') },
    {
      name: 'an allowed type beside another, which the standard takes first',
      yaml: volumes('{ name: data, emptyDir: {}, nfs: {} }'),
    },
  ],
  invalid: [
    { name: 'hostPath', yaml: volumes('{ name: data, hostPath: { path: /data } }'), at: ['hostPath'] },
    {
      name: 'nfs',
      yaml: volumes('{ name: data, nfs: { server: nfs.example.com, path: / } }'),
      at: ['nfs'],
      message: ['Volume "data" is of the type nfs'],
    },
    {
      name: 'the disk of a cloud',
      yaml: volumes('{ name: data, awsElasticBlockStore: { volumeID: vol-1 } }'),
      at: ['awsElasticBlockStore'],
    },
    {
      name: 'each of several',
      yaml: volumes('{ name: a, gitRepo: { repository: a } }', '{ name: b, emptyDir: {} }', '{ name: c, rbd: {} }'),
      at: ['gitRepo', 'rbd'],
    },
  ],
});
