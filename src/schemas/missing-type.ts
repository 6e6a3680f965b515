import { type Field, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ApiFacts } from './api-facts.js';
import { apiVersionOf } from './api-version.js';
import { findKinds } from './find-kinds.js';
import { nearName } from './near-name.js';
import type { ShapeProblem, Suggestion } from './shape-problem.js';

const TOP_LEVEL = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'data']);

/** Where `apiVersion` or `kind` is absent or no text: without them a server cannot tell what it is given. */
export function missingType(resource: Resource, facts: ApiFacts): readonly ShapeProblem[] {
  const missing = (['apiVersion', 'kind'] as const).map((key) => resource.at(key)).filter(({ string }) => !string);
  if (missing.length === 2 && missing.every((field) => !field.exists && !misspeltKey(resource, String(field.key)))) {
    const message = 'This is no Kubernetes object: it has neither "apiVersion" nor "kind".';
    return [{ code: 'missing-type', field: resource.root, message, rejected: true }];
  }
  return missing.map((field) => missingKey(resource, field, facts));
}

function missingKey(resource: Resource, field: Field, facts: ApiFacts): ShapeProblem {
  const key = String(field.key);
  if (field.exists)
    return {
      code: 'missing-type',
      field,
      message: `"${key}" is not the name of an API version or kind.`,
      rejected: true,
    };
  const misspelt = misspeltKey(resource, key);
  if (misspelt) {
    const suggestion: Suggestion = { kind: 'rename', to: key };
    return {
      code: 'missing-type',
      field: misspelt,
      message: `"${misspelt.key}" should be "${key}".`,
      suggestion,
      rejected: true,
    };
  }
  const suggestion = key === 'apiVersion' ? versionFor(resource.kind, facts) : undefined;
  const hint = suggestion ? `: ${suggestion.to} is in ${suggestion.apiVersion}` : '';
  return {
    code: 'missing-type',
    field,
    message: `"${key}" is missing${hint}.`,
    ...(suggestion ? { suggestion } : {}),
    rejected: true,
  };
}

function misspeltKey({ root }: Resource, key: string): Field | undefined {
  if (!isMap(root.value)) return undefined;
  const strangers = Object.keys(root.value).filter((other) => !TOP_LEVEL.has(other));
  const found = strangers.find((stranger) => nearName(stranger, [key]) !== undefined);
  return found === undefined ? undefined : root.at(found);
}

function versionFor(kind: string, facts: ApiFacts): (Suggestion & { kind: 'api-version' }) | undefined {
  const [best] = kind ? findKinds(kind, facts.release) : [];
  return best?.kind === kind && best.served
    ? { kind: 'api-version', apiVersion: apiVersionOf(best), to: kind }
    : undefined;
}
