import type { Field } from '../documents/field.js';
import type { Container } from './container.js';
import type { Pod } from './pod.js';
import type { Resource } from './resource.js';

/** The names of the volumes that a container may mount: the pod's, and those a StatefulSet makes from its claim templates. */
export function volumeNames(pod: Pod, resource: Resource): readonly Field[] {
  const templates = resource.kind === 'StatefulSet' ? resource.at('spec', 'volumeClaimTemplates').items() : [];
  return [
    ...pod.spec
      .at('volumes')
      .items()
      .map((volume) => volume.at('name')),
    ...templates.map((claim) => claim.at('metadata', 'name')),
  ];
}

/** The volume of the pod that a mount names; undefined where it is none, or comes from a claim template. */
export function mountedVolume(pod: Pod, mount: Field): Field | undefined {
  const name = mount.at('name').string;
  return name === undefined
    ? undefined
    : pod.spec
        .at('volumes')
        .items()
        .find((volume) => volume.at('name').value === name);
}

/** Everything in a container that names a volume: mounts of files and block devices. */
export function mountNames(container: Container): readonly Field[] {
  return ['volumeMounts', 'volumeDevices'].flatMap((key) => container.at(key).items()).map((mount) => mount.at('name'));
}
