import rule from '../../../src/rules/insecure-workload-defaults/no-host-path-persistent-volume.js';
import { testRule } from '../../support/test-rule.js';

const volume = (source: string) => `apiVersion: v1
kind: PersistentVolume
metadata: { name: data }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteOnce]
  ${source}
`;

testRule(rule, {
  valid: [
    { name: 'a CSI volume', yaml: volume('csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }') },
    { name: 'a local volume, which names its node', yaml: volume('local: { path: /mnt/disks/ssd1 }') },
    { name: 'a null', yaml: volume('hostPath: null') },
  ],
  invalid: [
    {
      name: 'a directory',
      yaml: volume('hostPath: { path: /mnt/data }'),
      at: ['path: /mnt/data'],
      message: ['PersistentVolume "data" is /mnt/data of whichever node'],
    },
    {
      name: 'a directory that is made',
      yaml: volume('hostPath: { path: /mnt/data, type: DirectoryOrCreate }'),
      at: ['path: /mnt/data'],
    },
    { name: 'a path that is missing', yaml: volume('hostPath: {}'), at: ['hostPath'], message: ['is a path of'] },
  ],
});
