import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFieldRef, checkResourceFieldRef } from './downward-api.js';
import { hasOnly, isMissing } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';
import { checkFilePath } from './relative-path.js';
import type { SourceCheck } from './volume-check.js';
import { checkMode } from './volume-files.js';

const FIELD_PATHS = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];
const FILE_FIELDS = ['path', 'fieldRef', 'resourceFieldRef', 'mode'];

/** Files with what is known of the pod (API reference, DownwardAPIVolumeSource). */
export const checkDownwardApi: SourceCheck = function* (source) {
  yield* checkMode(source.at('defaultMode'));
  for (const file of source.at('items').items()) yield* checkDownwardFile(file);
};

/** One such file (API reference, DownwardAPIVolumeFile). */
export function* checkDownwardFile(file: Field): Iterable<ShapeProblem> {
  yield* checkFilePath(file.at('path'));
  yield* checkMode(file.at('mode'));
  const [ofPod, ofContainer] = [file.at('fieldRef'), file.at('resourceFieldRef')];
  if (ofPod.exists) yield* checkFieldRef(ofPod, { plain: FIELD_PATHS, shown: FIELD_PATHS });
  else if (ofContainer.exists) yield* checkResourcesOfContainer(ofContainer);
  else if (hasOnly(file, FILE_FIELDS))
    yield requiredValue(ofPod, 'A file of the downward API needs "fieldRef" or "resourceFieldRef".');
  if (ofPod.exists && ofContainer.exists)
    yield invalidValue(ofContainer, 'A file of the downward API takes one of "fieldRef" and "resourceFieldRef".');
}

/** A file names the container whose resources it is about. */
function* checkResourcesOfContainer(ref: Field): Iterable<ShapeProblem> {
  const container = ref.at('containerName');
  if (isMissing(container) && hasOnly(ref, ['containerName', 'resource', 'divisor']))
    yield requiredValue(container, 'A file about resources needs "containerName".');
  yield* checkResourceFieldRef(ref);
}
