import type { Field } from '../../documents/field.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

interface Plugin {
  readonly deprecatedIn: number;
  /** The first release whose nodes cannot mount it. */
  readonly goneIn?: number;
}

/** Source: Kubernetes documentation, Volumes; the warnings of the API server 1.36. */
const PLUGINS: Readonly<Record<string, Plugin>> = {
  photonPersistentDisk: { deprecatedIn: 11, goneIn: 16 },
  scaleIO: { deprecatedIn: 16, goneIn: 22 },
  flocker: { deprecatedIn: 22, goneIn: 25 },
  storageos: { deprecatedIn: 22, goneIn: 25 },
  quobyte: { deprecatedIn: 22, goneIn: 25 },
  glusterfs: { deprecatedIn: 25, goneIn: 26 },
  cephfs: { deprecatedIn: 28, goneIn: 31 },
  rbd: { deprecatedIn: 28, goneIn: 31 },
  gitRepo: { deprecatedIn: 11, goneIn: 33 },
  flexVolume: { deprecatedIn: 23 },
};

export default defineRule({
  id: 'no-removed-volume-plugin',
  title: 'Volumes use drivers that the target release still has',
  severity: 'error',
  modes: ['api-drift', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#removed-volume-drivers',
  rationale:
    'The API server still takes the field, but no node can mount the volume: the pod stays in ContainerCreating. In-tree drivers that are forwarded to CSI drivers keep working and are left out.',
  equivalents: ['gatekeeper-library/pod-security-policy/flexvolume-drivers'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const volume of volumesOf(resource)) {
      for (const [name, { deprecatedIn, goneIn }] of Object.entries(PLUGINS)) {
        const at = volume.at(name);
        if (!at.exists || minor < deprecatedIn) continue;
        if (goneIn !== undefined && minor >= goneIn)
          yield { at, message: `No node mounts "${name}" volumes since Kubernetes 1.${goneIn}.` };
        else
          yield {
            at,
            severity: 'info',
            message: `The "${name}" volume is deprecated since Kubernetes 1.${deprecatedIn}.`,
          };
      }
    }
  },
});

function volumesOf(resource: Resource): readonly Field[] {
  if (resource.isA('PersistentVolume', '')) return [resource.at('spec')];
  return resource.pod?.spec.at('volumes').items() ?? [];
}
