import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { checkNodeSelectorTerm } from './pod-node-affinity.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

/** Where devices are: exactly one of some fields says so. */
export function* checkPlaces(holder: Field, keys: readonly string[]): Iterable<ShapeProblem> {
  const fields = keys.map((key) => holder.at(key)).filter(({ exists }) => exists);
  for (const field of fields) yield* checkPlace(field);
  const said = fields.filter(({ value }) => value !== false && value !== '');
  const names = keys.map(quoted).join(', ');
  if (said.length === 0) yield requiredValue(holder, `Exactly one of ${names} has to be set; none is.`);
  for (const field of said.slice(1))
    yield invalidValue(field, `Exactly one of ${names} has to be set; ${quoted(String(said[0]?.key))} is, too.`);
}

function* checkPlace(field: Field): Iterable<ShapeProblem> {
  if (field.value === false) yield invalidValue(field, `${quoted(String(field.key))} takes true or nothing.`);
  if (field.key === 'nodeName') {
    if (field.value === '') yield invalidValue(field, '"nodeName" may not be empty.');
    yield* checkNonEmptyFormat(field, DNS_SUBDOMAIN);
  }
  if (field.key !== 'nodeSelector') return;
  const terms = field.at('nodeSelectorTerms');
  for (const term of terms.items()) yield* checkNodeSelectorTerm(term, false);
  if (terms.items().length > 1 && field.parent?.key === 'spec')
    yield invalidValue(terms, '"nodeSelectorTerms" takes exactly one term here.');
}
