import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, quoted } from './problems.js';

/** A path that leads upwards: one of its parts is `..`. */
export function* checkNoBacksteps(field: Field): Iterable<ShapeProblem> {
  const path = textOf(field);
  if (path?.split('/').includes('..'))
    yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(path)}; no part of the path may be "..".`);
}

/** A path that does not stay within the folder that it starts from. */
export function* checkRelativePath(field: Field): Iterable<ShapeProblem> {
  const path = textOf(field);
  if (path?.startsWith('/'))
    yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(path)}; the path has to be relative.`);
  else yield* checkNoBacksteps(field);
}

/** The path of a file in a volume that the kubelet fills: relative, and with no name that the kubelet uses itself. */
export function* checkFilePath(field: Field): Iterable<ShapeProblem> {
  yield* checkRelativePath(field);
  const path = textOf(field);
  if (path?.startsWith('..') && !path.split('/').includes('..'))
    yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(path)}; the path may not start with "..".`);
}

function textOf({ string }: Field): string | undefined {
  return isPlaceholder(string) ? undefined : string;
}
