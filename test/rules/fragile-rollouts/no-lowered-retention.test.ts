import rule from '../../../src/rules/fragile-rollouts/no-lowered-retention.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const VOLUME = `apiVersion: v1
kind: PersistentVolume
metadata: { name: data }
spec:
  persistentVolumeReclaimPolicy: Retain
`;

const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Delete }
`;

testRule(rule, {
  valid: [
    { name: 'data that is retained from now on', ...change(VOLUME.replace('Retain', 'Delete'), 'Delete', 'Retain') },
    {
      name: 'what was deleted before',
      before: STATEFUL_SET,
      yaml: STATEFUL_SET.replace('  pers', '  replicas: 2\n  pers'),
    },
    {
      name: 'a policy that was filled in',
      ...change(VOLUME.replace('Retain', "'${POLICY}'"), "'${POLICY}'", 'Delete'),
    },
  ],
  invalid: [
    {
      name: 'a volume',
      ...change(VOLUME, 'Retain', 'Delete'),
      at: ['persistentVolumeReclaimPolicy: Delete'],
      message: ['PersistentVolume "data" sets persistentVolumeReclaimPolicy to Delete; its data was retained before.'],
    },
    {
      name: 'a volume that said nothing',
      before: VOLUME.replace('  persistentVolumeReclaimPolicy: Retain\n', '  volumeMode: Block\n'),
      yaml: VOLUME.replace('Retain', 'Delete'),
      at: ['persistentVolumeReclaimPolicy: Delete'],
    },
    { name: 'a set that is deleted', ...change(STATEFUL_SET, 'Retain', 'Delete'), at: ['whenDeleted: Delete'] },
    {
      name: 'a set that said nothing',
      before: STATEFUL_SET.replace(/ {2}pers.*\n/, '  replicas: 1\n'),
      yaml: STATEFUL_SET,
      at: ['whenScaled: Delete'],
    },
  ],
});
