import { type Field, isMap } from '../documents/field.js';
import { mountedVolume } from '../resources/mounts.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck, ContainerInObject } from './container-check.js';
import { repeated } from './network-formats.js';
import { hasStranger, isOpen } from './pod-check.js';
import { invalidValue, quoted } from './problems.js';
import { checkNoBacksteps } from './relative-path.js';

/** The block devices of a container (API reference, VolumeDevice): claims alone, and apart from what it mounts. */
export const checkDevices: ContainerCheck = function* (where) {
  const devices = where.container.at('volumeDevices').items();
  const mounts = where.container.at('volumeMounts').items();
  for (const device of devices) {
    yield* checkNoBacksteps(device.at('devicePath'));
    if (!mounts.some((mount) => mount.at('name').value === device.at('name').value)) yield* checkClaim(device, where);
  }
  yield* checkRepeated(devices);
  yield* checkApartFromMounts(devices, mounts);
};

function* checkRepeated(devices: readonly Field[]): Iterable<ShapeProblem> {
  for (const key of ['name', 'devicePath'])
    for (const field of repeated(devices.map((device) => device.at(key))))
      if (field.string)
        yield invalidValue(field, `A second device of the container has the "${key}" ${quoted(field.string)}.`);
}

const CLAIMS = ['persistentVolumeClaim', 'ephemeral'];
/** A volume of these alone has another source, whatever stands in it. */
const OTHERS = [
  'name',
  'emptyDir',
  'hostPath',
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'nfs',
  'csi',
  'image',
];

function* checkClaim(device: Field, { container, target }: ContainerInObject): Iterable<ShapeProblem> {
  const name = device.at('name');
  const volume = mountedVolume(target.pod, device);
  if (!name.string || !volume || isClaimTemplate(name.string, target.resource.at('spec', 'volumeClaimTemplates')))
    return;
  const isClaim = CLAIMS.some((kind) => volume.at(kind).exists);
  if (!isClaim && isMap(volume.value) && !hasStranger(volume, [...OTHERS, ...CLAIMS]))
    yield invalidValue(
      name,
      `Volume ${quoted(name.string)} is no claim, so it can be no device of container "${container.name}".`,
    );
}

/** A claim template of a StatefulSet stands before a volume of its name. */
function isClaimTemplate(name: string, templates: Field): boolean {
  return templates.items().some((template) => template.at('metadata', 'name').value === name);
}

function* checkApartFromMounts(devices: readonly Field[], mounts: readonly Field[]): Iterable<ShapeProblem> {
  const names = mounts.map((mount) => mount.at('name').value);
  const paths = mounts.map((mount) => mount.at('mountPath').value);
  for (const device of devices) {
    const [name, path] = [device.at('name'), device.at('devicePath')];
    if (name.string && !isOpen(name) && names.includes(name.string))
      yield invalidValue(
        name,
        `The container mounts the volume ${quoted(name.string)} too; it can be one or the other.`,
      );
    if (path.string && !isOpen(path) && paths.includes(path.string))
      yield invalidValue(path, `The container mounts a volume at ${quoted(path.string)} too.`);
  }
}
