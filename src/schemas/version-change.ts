import { type Edit, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ApiFacts } from './api-facts.js';
import { splitApiVersion } from './api-version.js';
import { checkAgainst } from './check-shape.js';

/**
 * The edits that move an object to another API version, or correct its kind; undefined where more would have to change:
 * its fields do not fit there, or they mean something else there.
 */
export function versionChange(
  resource: Resource,
  apiVersion: string,
  facts: ApiFacts,
  kind = resource.kind,
): readonly Edit[] | undefined {
  const { group, version } = splitApiVersion(apiVersion);
  const known = facts.kind(group, version, kind);
  if (!known?.served || changesMeaning(resource)) return undefined;
  if (checkAgainst(resource.root, known, facts).some(({ rejected }) => rejected)) return undefined;
  const edits = apiVersion === resource.apiVersion ? [] : [resource.at('apiVersion').set(apiVersion)];
  return kind === resource.kind ? edits : [...edits, resource.at('kind').set(kind)];
}

/**
 * An empty selector of a budget chose no pod in policy/v1beta1 and chooses all in v1; webhooks that leave it to defaults
 * fail open in v1beta1 and closed in v1. Source: Kubernetes deprecated API migration guide.
 */
function changesMeaning(resource: Resource): boolean {
  if (resource.kind === 'PodDisruptionBudget') {
    const { value } = resource.at('spec', 'selector');
    return !isMap(value) || Object.keys(value).length === 0;
  }
  if (!resource.kind.endsWith('WebhookConfiguration')) return false;
  const defaulted = ['failurePolicy', 'matchPolicy', 'timeoutSeconds'];
  return resource
    .at('webhooks')
    .items()
    .some((webhook) => defaulted.some((key) => !webhook.at(key).exists));
}
