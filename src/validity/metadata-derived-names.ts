import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, quoted } from './problems.js';

/** What the name of an object consists of, where it follows from what stands in it; dots stand between the parts. */
const PARTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'apiregistration.k8s.io/APIService': [
    ['spec', 'version'],
    ['spec', 'group'],
  ],
  'apiextensions.k8s.io/CustomResourceDefinition': [
    ['spec', 'names', 'plural'],
    ['spec', 'group'],
  ],
};

export function hasDerivedName({ group, kind }: Resource): boolean {
  return Object.hasOwn(PARTS, `${group}/${kind}`);
}

/** Names that say the same as the object, and so cannot be generated. What is missing of it is reported as such. */
export function* checkDerivedName(resource: Resource): Iterable<ShapeProblem> {
  const [name, prefix] = [resource.at('metadata', 'name'), resource.at('metadata', 'generateName')];
  const parts = (PARTS[`${resource.group}/${resource.kind}`] ?? []).map((path) => resource.at(...path));
  if (isFinal(prefix))
    yield invalidValue(
      prefix,
      `"generateName" may not be set in a ${resource.kind}, whose name follows from the object.`,
    );
  if (!isFinal(name) || !parts.every(isFinal)) return;
  const expected = parts.map(({ string }) => string).join('.');
  if (name.string !== expected)
    yield invalidValue(
      name,
      `The name is ${quoted(name.string ?? '')}; from what stands in the object it has to be ${quoted(expected)}.`,
    );
}

function isFinal({ string }: Field): boolean {
  return string !== undefined && string !== '' && !isPlaceholder(string);
}
