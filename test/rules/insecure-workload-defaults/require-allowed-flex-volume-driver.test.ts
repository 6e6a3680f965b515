import rule from '../../../src/rules/insecure-workload-defaults/require-allowed-flex-volume-driver.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const flex = (driver: string) => podWith({ spec: `  volumes: [{ name: disk, flexVolume: { driver: ${driver} } }]\n` });
const SITE = { allowedFlexVolumeDrivers: ['example.com/lvm'] };

testRule(rule, {
  valid: [
    { name: 'an allowed driver', yaml: flex('example.com/lvm'), site: SITE },
    {
      name: 'another type of volume',
      yaml: podWith({ spec: '  volumes: [{ name: tmp, emptyDir: {} }]\n' }),
      site: SITE,
    },
    { name: 'a site without a list', yaml: flex('example.com/nfs') },
  ],
  invalid: [
    {
      name: 'another driver',
      yaml: flex('example.com/nfs'),
      site: SITE,
      at: ['driver: example.com/nfs'],
      message: ['Volume "disk" uses driver "example.com/nfs"'],
    },
    {
      name: 'a driver that begins alike',
      yaml: flex('example.com/lvm2'),
      site: SITE,
      at: ['driver: example.com/lvm2'],
    },
    {
      name: 'any, where none is allowed',
      yaml: flex('example.com/lvm'),
      site: { allowedFlexVolumeDrivers: [] },
      at: ['driver: example.com/lvm'],
    },
  ],
});
