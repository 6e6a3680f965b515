import { isPlaceholder } from '../../documents/placeholder.js';
import { hostPathVolumes } from '../../resources/host-paths.js';
import { liesBelow } from '../../resources/image-location.js';
import { defineRule } from '../rule.js';

/** The list is `allowedHostPaths`, each a path with all that is below it (API reference, HostPathVolumeSource). */
export default defineRule({
  id: 'require-allowed-host-path',
  title: 'Paths of the node that pods mount are ones that the site allows',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: [],
  reference: 'site-lists#volumes',
  rationale:
    'Opt-in, for sites whose agents may read some paths: no-host-path judges every path by what it gives away and needs no list.',
  equivalents: ['gatekeeper-library/pod-security-policy/host-filesystem'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site: { allowedHostPaths } }) {
    if (!allowedHostPaths) return;
    for (const { name, path, at } of hostPathVolumes(pod)) {
      const parts = path.split('/').filter((part) => part !== '' && part !== '.');
      const isAllowed = !parts.includes('..') && allowedHostPaths.some((place) => liesBelow(parts.join('/'), place));
      if (isAllowed || isPlaceholder(path)) continue;
      yield { at, message: `Volume "${name}" opens ${path || 'a path'} of the node, which the site does not allow.` };
    }
  },
});
