import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { isPartialContainer } from '../resources/partial.js';
import { parseQuantity } from '../resources/quantity.js';
import { isHugePages } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { forbiddenField, invalidValue, quoted } from './problems.js';

/**
 * The amounts that a container states (API reference, ResourceRequirements): the form of their names, and huge pages.
 * Which names exist, and how much of what may be asked for, is for the rules of resource starvation to report.
 */
export const checkResources: ContainerCheck = function* ({ container }) {
  const resources = container.at('resources');
  const lists = ['limits', 'requests'].map((list) => resources.at(list));
  for (const [name, field] of lists.flatMap((list) => list.entries())) yield* checkName(name, field);
  const names = lists.flatMap((list) => list.entries()).map(([name]) => name);
  if (isPartialContainer(container)) return;
  if (names.some(isHugePages) && !names.some((name) => name === 'cpu' || name === 'memory' || isPlaceholder(name)))
    yield forbiddenField(resources, 'Huge pages may only be asked for beside "cpu" or "memory".');
};

function* checkName(name: string, field: Field): Iterable<ShapeProblem> {
  if (isPlaceholder(name)) return;
  if (name.startsWith('hugepages-')) {
    if (!QUALIFIED_NAME.accepts(name) || !isPageSize(name))
      yield invalidValue(field, `${quoted(name)} names no size of huge pages; one is called as "hugepages-2Mi".`);
  } else if (name.includes('/') && !name.startsWith('requests.') && !isQualified(name))
    yield invalidValue(field, `The resource ${quoted(name)} is no ${QUALIFIED_NAME.what}.`);
}

/** Quotas have to be able to write `requests.` before a name that Kubernetes does not own. */
function isQualified(name: string): boolean {
  return (
    QUALIFIED_NAME.accepts(name) && (name.includes('kubernetes.io/') || QUALIFIED_NAME.accepts(`requests.${name}`))
  );
}

function isPageSize(name: string): boolean {
  const size = parseQuantity(name.slice('hugepages-'.length));
  return size !== undefined && size > 0 && Number.isInteger(size);
}
