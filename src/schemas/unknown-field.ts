import type { Field } from '../documents/field.js';
import { belongsElsewhere } from './belongs-elsewhere.js';
import { otherVersionWith } from './definition-versions.js';
import { nearName, sameName } from './near-name.js';
import { type Place, typeName } from './place.js';
import type { ShapeProblem, Suggestion } from './shape-problem.js';
import { successor } from './successor-field.js';

/**
 * A key that its object's type does not have, with what was probably meant.
 *
 * @param far whether to look for its place in the rest of the object, which costs more than all else.
 */
export function unknownField(place: Place, field: Field, far: boolean): ShapeProblem {
  const inAnotherRelease = otherRelease(place, field);
  if (inAnotherRelease) return inAnotherRelease;
  const suggestion = suggest(place, field, far);
  const what = `${typeName(place)} has no field "${field.key}"`;
  const message = `${what}${place.silent ? ', and the server drops it without a word' : ''}${ending(place, field, suggestion)}`;
  const rest = { field, message, ...(suggestion ? { suggestion } : {}), rejected: !place.silent };
  return { code: place.silent ? 'ignored-field' : 'unknown-field', ...rest };
}

function otherRelease(place: Place, field: Field): ShapeProblem | undefined {
  const { definition, facts, silent } = place;
  const life = definition.lifetime(String(field.key));
  if (!life) return undefined;
  const what = `${typeName(place)} has "${field.key}"`;
  const rest = { field, rejected: !silent };
  if (life.first > facts.minor)
    return { code: 'future-field', ...rest, message: `${what} only since Kubernetes 1.${life.first}.` };
  return { code: 'removed-field', ...rest, message: `${what} only until Kubernetes 1.${life.last}.` };
}

function suggest(place: Place, field: Field, far: boolean): Suggestion | undefined {
  const key = String(field.key);
  const names = place.definition.fieldNames();
  const same = sameName(key, names);
  if (same !== undefined) return { kind: 'rename', to: same };
  const elsewhere = successor(place, field) ?? (far ? belongsElsewhere(place, field) : undefined);
  if (elsewhere) return elsewhere;
  const near = nearName(key, names);
  return near === undefined ? undefined : { kind: 'rename', to: near };
}

/** How the sentence about the field ends. */
function ending(place: Place, field: Field, suggestion: Suggestion | undefined): string {
  const version = otherVersionWith(place.definition.name, String(field.key));
  const history = version ? `, unlike ${version}` : '';
  if (suggestion?.kind === 'rename') return `${history}; did you mean "${suggestion.to}"?`;
  if (suggestion?.kind === 'successor') return `${history}; its place has been taken by "${suggestion.to}".`;
  if (suggestion?.kind !== 'move') return `${history}.`;
  return `${history}; it belongs under ${suggestion.under.map((path) => `"${path}"`).join(' or ')}.`;
}
