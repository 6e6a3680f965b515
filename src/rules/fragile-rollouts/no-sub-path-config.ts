import type { Field } from '../../documents/field.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { mountedVolume } from '../../resources/mounts.js';
import { defineRule } from '../rule.js';

/** A container that mounts a ConfigMap or Secret through subPath receives no updates of it (ConfigMaps, Mounted ConfigMaps are updated automatically). */
export default defineRule({
  id: 'no-sub-path-config',
  title: 'ConfigMaps and Secrets are not mounted through subPath',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#environment-and-files',
  rationale:
    'The file stays as it was when the container started, while a mounted folder follows the object. Where a change restarts the pods anyway, by a checksum annotation or an immutable object, nothing is lost.',
  equivalents: [],
  fixable: false,
  scope: 'container',
  exceptKinds: { Job: 'its pods end before an update matters', CronJob: 'its pods end before an update matters' },

  *check({ container, pod, resource, graph }) {
    const annotations = [
      ...pod.template.at('metadata', 'annotations').entries(),
      ...resource.at('metadata', 'annotations').entries(),
    ];
    if (annotations.some(([key]) => /checksum|hash|reloader/i.test(key))) return;
    for (const mount of container.at('volumeMounts').items()) {
      const path = ['subPath', 'subPathExpr'].map((key) => mount.at(key)).find(({ string }) => string);
      const volume = mountedVolume(pod, mount);
      const source = ['configMap', 'secret', 'projected', 'downwardAPI'].find((key) => volume?.at(key).exists);
      if (!volume || !path || !source || isImmutable(volume, graph, resource.namespace)) continue;
      yield {
        at: path,
        message: `Container "${container.name}" mounts a file of the ${source} volume "${mount.at('name').string}" through ${path.key}, so it never sees an update.`,
      };
    }
  },
});

/** Whether the object is in the set and never changes: a new version has a new name, which rolls the pods. */
function isImmutable(volume: Field, graph: ResourceGraph, namespace: string | undefined): boolean {
  const [configMap, secret] = [volume.at('configMap', 'name').string, volume.at('secret', 'secretName').string];
  const sources = [
    ...(configMap ? graph.named('ConfigMap', configMap, namespace) : []),
    ...(secret ? graph.named('Secret', secret, namespace) : []),
  ];
  return sources.some((source) => source.at('immutable').value === true);
}
