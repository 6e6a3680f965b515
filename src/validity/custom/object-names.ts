import type { Resource } from '../../resources/resource.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { checkFormat, checkLabels, DNS_SUBDOMAIN, QUALIFIED_NAME } from '../name-formats.js';
import { invalidValue, quoted } from '../problems.js';

/** The name, the labels and the annotations' keys of a custom object (Kubernetes documentation, Object Names and IDs). */
export function* checkObjectNames(resource: Resource): Iterable<ShapeProblem> {
  const metadata = resource.at('metadata');
  yield* checkFormat(metadata.at('name'), DNS_SUBDOMAIN);
  yield* checkLabels(metadata.at('labels'));
  for (const [key, field] of metadata.at('annotations').entries()) {
    if (!QUALIFIED_NAME.accepts(key.toLowerCase()))
      yield invalidValue(field, `The annotation ${quoted(key)} has a key that is no ${QUALIFIED_NAME.what}.`);
  }
}
