import type { Field } from '../documents/field.js';
import { parseQuantity, quantitySuffix } from '../resources/quantity.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue, unsupportedValue } from './problems.js';
import { checkFilePath } from './relative-path.js';
import type { SourceCheck } from './volume-check.js';
import { checkMode } from './volume-files.js';

const FIELD_PATHS = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];
const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;
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
  if (ofPod.exists) yield* checkFieldRef(ofPod);
  else if (ofContainer.exists) yield* checkResourceFieldRef(ofContainer);
  else if (hasOnly(file, FILE_FIELDS))
    yield requiredValue(ofPod, 'A file of the downward API needs "fieldRef" or "resourceFieldRef".');
  if (ofPod.exists && ofContainer.exists)
    yield invalidValue(ofContainer, 'A file of the downward API takes one of "fieldRef" and "resourceFieldRef".');
}

function* checkFieldRef(ref: Field): Iterable<ShapeProblem> {
  const [version, path] = [ref.at('apiVersion'), ref.at('fieldPath')];
  if (!isMissing(version) && version.string && !isOpen(version) && version.value !== 'v1')
    yield unsupportedValue(version, ['v1']);
  const text = path.string;
  if (!text || isOpen(path)) return;
  const [, name, key] = /^([^[]+)\['(.*)'\]$/s.exec(text) ?? [];
  if (name === undefined || key === undefined) {
    if (!FIELD_PATHS.includes(text)) yield unsupportedValue(path, FIELD_PATHS);
  } else yield* checkSubscript(path, name, key);
}

/** Of the fields, labels and annotations can be asked for one by one. */
function* checkSubscript(path: Field, name: string, key: string): Iterable<ShapeProblem> {
  const isAnnotation = name === 'metadata.annotations';
  if (!isAnnotation && name !== 'metadata.labels') yield unsupportedValue(path, FIELD_PATHS);
  else if (!QUALIFIED_NAME.accepts(isAnnotation ? key.toLowerCase() : key))
    yield invalidValue(path, `"fieldPath" asks for the key ${quoted(key)}, which is no ${QUALIFIED_NAME.what}.`);
}

function* checkResourceFieldRef(ref: Field): Iterable<ShapeProblem> {
  const [container, resource, divisor] = [ref.at('containerName'), ref.at('resource'), ref.at('divisor')];
  if (isMissing(container) && hasOnly(ref, ['containerName', 'resource', 'divisor']))
    yield requiredValue(container, 'A file about resources needs "containerName".');
  const name = resource.string;
  if (!name || isOpen(resource)) return;
  if (!RESOURCES.includes(name) && !HUGE_PAGES.test(name)) yield unsupportedValue(resource, RESOURCES);
  else if (!isDivisor(divisor, name))
    yield invalidValue(
      divisor,
      `"divisor" takes ${name.endsWith('.cpu') ? '1 and 1m' : '1 and powers of 1000 or 1024, as 1M and 1Mi'}.`,
    );
}

/** Whether amounts of the resource can be divided by it; zero counts as one. The spelling counts: 1Ki, and not 1024. */
function isDivisor(divisor: Field, resource: string): boolean {
  const amount = parseQuantity(divisor.value);
  if (amount === undefined || amount === 0) return true;
  if (resource.endsWith('.cpu')) return amount === 1 || amount === 0.001;
  const base = quantitySuffix(divisor.value)?.endsWith('i') ? 1024 : 1000;
  return [0, 1, 2, 3, 4, 5, 6].some((power) => amount === base ** power);
}
