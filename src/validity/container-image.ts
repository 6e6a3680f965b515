import type { ContainerCheck } from './container-check.js';
import { hasOnly, isMissing, isOpen, isPodItself } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';

/** The fields of a container: what stands under another key may be the image that is missing. */
const CONTAINER_FIELDS = [
  'name',
  'image',
  'args',
  'command',
  'env',
  'envFrom',
  'imagePullPolicy',
  'lifecycle',
  'livenessProbe',
  'ports',
  'readinessProbe',
  'resizePolicy',
  'resources',
  'restartPolicy',
  'restartPolicyRules',
  'securityContext',
  'startupProbe',
  'stdin',
  'stdinOnce',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'tty',
  'volumeDevices',
  'volumeMounts',
  'workingDir',
];

/** The image, which every container needs although no document calls it required (API reference, Container). */
export const checkImage: ContainerCheck = function* ({ container, target }) {
  const image = container.at('image');
  if (isMissing(image) && hasOnly(container.field, CONTAINER_FIELDS))
    yield requiredValue(image, `Container "${container.name}" needs "image".`);
  const text = image.string;
  // A template may have such space: some tools put " " there for an image that they fill in.
  if (text !== undefined && !isOpen(image) && isPodItself(target) && text.trim() !== text)
    yield invalidValue(image, `The image of container "${container.name}" may not start or end with white space.`);
};
