import type { Field } from '../documents/field.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { forbiddenField } from './problems.js';
import { isSet } from './written-value.js';

/** What only the schema outside may say. */
const STRUCTURAL = [
  'type',
  'title',
  'description',
  'nullable',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-validations',
];
/** The same, where even an empty value counts. */
const STRUCTURAL_IF_WRITTEN = ['default', 'x-kubernetes-list-type', 'x-kubernetes-map-type'];

/** A schema under `allOf`, `anyOf`, `oneOf` or `not`: it narrows values, and describes none. */
export function* checkNarrowing(schema: Field): Iterable<ShapeProblem> {
  const additional = schema.at('additionalProperties');
  const said = [
    ...STRUCTURAL.map((key) => schema.at(key)).filter(isSet),
    ...STRUCTURAL_IF_WRITTEN.map((key) => schema.at(key)).filter(({ exists }) => exists),
    ...(additional.exists && additional.value !== false ? [additional] : []),
  ];
  for (const field of said)
    yield forbiddenField(
      field,
      `${fieldNameFirst(field)} may not stand under "allOf", "anyOf", "oneOf" or "not"; it belongs into the schema outside.`,
    );
  const metadata = schema.at('properties', 'metadata');
  if (metadata.exists)
    yield forbiddenField(metadata, '"metadata" may not be spoken of under "allOf", "anyOf", "oneOf" or "not".');
}
