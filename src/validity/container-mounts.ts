import type { Field } from '../documents/field.js';
import { isPartialContainer } from '../resources/partial.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import type { ContainerCheck, ContainerInObject } from './container-check.js';
import { isOpen } from './pod-check.js';
import { forbiddenField, invalidValue, unsupportedValue } from './problems.js';
import { checkRelativePath } from './relative-path.js';

/** Since when mounts below a mount can be read-only too (KEP-3857). */
const RECURSIVE_SINCE = 31;
const RECURSIVE = ['Disabled', 'IfPossible', 'Enabled'];
const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/**
 * The mounts of a container, each by itself (API reference, VolumeMount). Which volume they name and where they stand
 * twice is for rules to report.
 */
export const checkMounts: ContainerCheck = function* (where) {
  for (const mount of where.container.at('volumeMounts').items()) {
    yield* checkSubPaths(mount);
    yield* checkPropagation(mount.at('mountPropagation'), where);
    if (where.target.minor >= RECURSIVE_SINCE) yield* checkRecursion(mount);
  }
};

function* checkSubPaths(mount: Field): Iterable<ShapeProblem> {
  const [path, expression] = [mount.at('subPath'), mount.at('subPathExpr')];
  for (const field of [path, expression]) yield* checkRelativePath(field);
  if (path.string && expression.string && !isOpen(path) && !isOpen(expression))
    yield invalidValue(expression, 'A mount takes one of "subPath" and "subPathExpr".');
}

function* checkPropagation(field: Field, { container }: ContainerInObject): Iterable<ShapeProblem> {
  yield* checkChosen(field, PROPAGATIONS);
  const privileged = container.at('securityContext', 'privileged');
  if (
    field.value === 'Bidirectional' &&
    privileged.value !== true &&
    !isOpen(privileged) &&
    !isPartialContainer(container)
  )
    yield forbiddenField(
      field,
      `Container "${container.name}" is not privileged, so its mounts may not have the propagation "Bidirectional".`,
    );
}

function* checkRecursion(mount: Field): Iterable<ShapeProblem> {
  const field = mount.at('recursiveReadOnly');
  const mode = field.string;
  if (mode === undefined || mode === 'Disabled' || isOpen(field)) return;
  if (!RECURSIVE.includes(mode)) {
    yield unsupportedValue(field, RECURSIVE);
    return;
  }
  const [readOnly, propagation] = [mount.at('readOnly'), mount.at('mountPropagation')];
  if (readOnly.value !== true && !isOpen(readOnly))
    yield forbiddenField(field, `"recursiveReadOnly" may only be "${mode}" where "readOnly" is true.`);
  if (propagation.exists && propagation.value !== 'None' && !isOpen(propagation))
    yield forbiddenField(field, `"recursiveReadOnly" may only be "${mode}" where "mountPropagation" is "None".`);
}
