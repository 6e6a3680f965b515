import { isOutside } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedFlexVolumeDrivers` (API reference, FlexVolumeSource). */
export default defineRule({
  id: 'require-allowed-flex-volume-driver',
  title: 'FlexVolumes use drivers that the site allows',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#volumes',
  rationale:
    'A FlexVolume driver is a program that the kubelet runs as root on the node. CSI drivers have taken its place.',
  equivalents: ['gatekeeper-library/pod-security-policy/flexvolume-drivers'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site }) {
    for (const volume of pod.spec.at('volumes').items()) {
      const at = volume.at('flexVolume', 'driver');
      if (!isOutside(at.value, site.allowedFlexVolumeDrivers)) continue;
      yield {
        at,
        message: `Volume "${volume.at('name').string ?? ''}" uses driver "${at.value}", which the site does not allow.`,
      };
    }
  },
});
