import { type Field, isMap } from '../documents/field.js';
import { isPartialContainer } from '../resources/partial.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { RELAXED_VARIABLE } from './container-variable-names.js';
import { checkNonEmptyFormat, DNS_LABEL } from './name-formats.js';
import { hasOnly, isOpen } from './pod-check.js';
import { invalidValue, quoted } from './problems.js';
import { checkNoBacksteps } from './relative-path.js';

/** Variables from files are read since they are on by default (KEP-3721). */
export const FILE_VARIABLES_SINCE = 35;

/** A variable in a file of a volume (API reference, FileKeySelector). */
export function* checkFileKeyRef(ref: Field): Iterable<ShapeProblem> {
  const key = ref.at('key');
  if (key.string && !isOpen(key) && !RELAXED_VARIABLE.accepts(key.string))
    yield invalidValue(key, `"key" is no ${RELAXED_VARIABLE.what}.`);
  yield* checkNonEmptyFormat(ref.at('volumeName'), DNS_LABEL);
  yield* checkNoBacksteps(ref.at('path'));
}

/** The volumes that such variables name: a container can only have written into an `emptyDir`. */
export const checkFileVolumes: ContainerCheck = function* ({ container, target }) {
  if (target.minor < FILE_VARIABLES_SINCE || isPartialContainer(container)) return;
  const volumes = target.spec.at('volumes').items();
  for (const variable of container.at('env').items()) {
    const ref = variable.at('valueFrom', 'fileKeyRef');
    const name = ref.at('volumeName');
    if (!name.string || !DNS_LABEL.accepts(name.string) || volumes.some((volume) => isOpen(volume.at('name'))))
      continue;
    const volume = volumes.find((candidate) => candidate.at('name').value === name.value);
    if (!volume) yield invalidValue(name, `"volumeName" is ${quoted(name.string)}, which is no volume of the pod.`);
    else if (!isEmptyDir(volume))
      yield invalidValue(name, `The volume ${quoted(name.string)} of a "fileKeyRef" has to be an "emptyDir".`);
  }
};

/** A volume without a source is an empty folder. */
function isEmptyDir(volume: Field): boolean {
  return volume.at('emptyDir').exists || hasOnly(volume, ['name']) || !isMap(volume.value);
}
