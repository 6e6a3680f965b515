import { Field, isMap } from '../documents/field.js';
import type { Path } from '../documents/path.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ApiFacts, KindFacts } from './api-facts.js';
import { checkKind } from './check-kind.js';
import { refusal } from './decode-value.js';
import type { Definition } from './definition.js';
import type { FieldFacts } from './field-facts.js';
import { missingFields } from './missing-fields.js';
import { type Place, typeName } from './place.js';
import type { ShapeProblem, Suggestion } from './shape-problem.js';
import { unknownField } from './unknown-field.js';
import { unknownValue } from './unknown-value.js';
import { isValidatedField, isValidatedType } from './validated-since.js';
import { wrongType } from './wrong-type.js';

/**
 * What an API server of a release would refuse in the shape of an object, under strict field validation: its kind,
 * unknown fields, values that do not decode, and what is missing or no allowed value where that is certain.
 *
 * Values that another program fills in (`${VAR}`, SOPS) are passed over.
 */
export function checkShape(resource: Resource, facts: ApiFacts): readonly ShapeProblem[] {
  const ofKind = [...checkKind(resource, facts)];
  const known = facts.kind(resource.group, resource.version, resource.kind);
  return known ? [...ofKind, ...checkAgainst(resource.root, known, facts)] : ofKind;
}

/** The same for what stands under `apiVersion` and `kind`, taken for an object of a certain kind. */
export function checkAgainst(root: Field, { definition: name }: KindFacts, facts: ApiFacts): readonly ShapeProblem[] {
  const definition = facts.definition(name);
  if (!definition) return [];
  const walk = new Walk();
  walk.object({ field: root, definition, facts, silent: false, unvalidated: false });
  return withoutConsequences(walk.problems);
}

/** What is wrong with the shape of the metadata of an object whose own type is not Kubernetes'. */
export function checkMetadata(root: Field, kind: string, facts: ApiFacts): readonly ShapeProblem[] {
  const metadata = root.at('metadata').value;
  const field = new Field(root.document, root.parent, root.key, metadata === undefined ? {} : { metadata });
  const walk = new Walk();
  walk.object({ field, definition: metadataHolder(kind), facts, silent: false, unvalidated: false });
  return withoutConsequences(walk.problems);
}

const METADATA: FieldFacts = { type: 'object', ref: 'meta.v1.ObjectMeta', required: false, borrowed: false };

/** A type of which only its metadata is known. */
function metadataHolder(kind: string): Definition {
  return {
    name: `custom.v1.${kind}`,
    field: (name) => (name === 'metadata' ? METADATA : undefined),
    fieldNames: () => ['metadata'],
    required: [],
    lifetime: () => undefined,
  };
}

/** What is missing only because it stands under a wrong key or in a wrong place has been said once. */
export function withoutConsequences(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  if (problems.length < 2) return problems;
  const explained = problems.flatMap(({ field, suggestion }) => meantPlaces(field, suggestion)).map(({ path }) => path);
  return problems.filter(
    ({ code, field: { path } }) => code !== 'missing-field' || !explained.some((meant) => isWithin(meant, path)),
  );
}

function meantPlaces(field: Field, suggestion: Suggestion | undefined): readonly Field[] {
  if (suggestion?.kind === 'rename') return field.parent ? [field.parent.at(suggestion.to)] : [];
  return (suggestion?.kind === 'move' || suggestion?.kind === 'successor') && suggestion.target
    ? [suggestion.target]
    : [];
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((key, index) => inner[index] === key);
}

const SCHEMA: FieldFacts = { type: 'object', required: false, borrowed: false };
const TEXT: FieldFacts = { type: 'string', required: false, borrowed: false };

/** For how many unknown fields of an object their right place is looked for: more are no slips. */
const MOST_SEARCHED = 50;

/** One descent through an object beside its type. It collects, because generators nested this deep cost more than the work. */
class Walk {
  readonly problems: ShapeProblem[] = [];
  #unknown = 0;

  object(place: Place): void {
    for (const [key, field] of place.field.entries()) {
      const known = place.definition.field(key);
      if (known) this.#value(field, known, place);
      else if (!isPlaceholder(key) && !isSopsMetadata(place, field))
        this.problems.push(unknownField(place, field, this.#unknown++ < MOST_SEARCHED));
    }
    if (!place.unvalidated) this.problems.push(...missingFields(place));
  }

  /** @param place the object that holds the field. */
  #value(field: Field, facts: FieldFacts, place: Place): void {
    if (!field.exists || isPlaceholder(field.value)) return;
    const expected = refusal(field.value, facts);
    if (expected !== undefined) this.problems.push(wrongType(field, facts, expected));
    else if (facts.ref) this.#ref(field, facts.ref, place);
    else if (facts.items) this.#all(field.items(), facts.items, place);
    else if (facts.values)
      this.#all(
        field.entries().map(([, value]) => value),
        facts.values,
        place,
      );
    else if (facts.type === 'any') this.#any(field, facts, place);
    else if (facts.enum) this.#enum(field, facts, place);
  }

  /** A `null` among objects decodes to an object without fields, and is asked for what it lacks. */
  #all(fields: readonly Field[], facts: FieldFacts, place: Place): void {
    for (const field of fields)
      if (facts.ref && !field.exists) this.#ref(field, facts.ref, place);
      else this.#value(field, facts, place);
  }

  #ref(field: Field, ref: string, parent: Place): void {
    const definition = parent.facts.definition(ref);
    if (!definition) return;
    const unvalidated = parent.unvalidated || !isValidatedType(typeName({ definition }), field.key, parent);
    this.object({ ...parent, field, definition, parent, unvalidated });
  }

  /**
   * Schemas inside a CRD decode themselves where something else may stand in their place, and there drop what they do
   * not know without a word.
   */
  #any(field: Field, { format }: FieldFacts, place: Place): void {
    if (!format?.startsWith('schema-or-')) return;
    const inner = { ...place, silent: true };
    if (isMap(field.value)) this.#ref(field, place.definition.name, inner);
    else if (format === 'schema-or-list') this.#all(field.items(), { ...SCHEMA, ref: place.definition.name }, inner);
    else if (format === 'schema-or-strings') this.#all(field.items(), TEXT, inner);
  }

  #enum(field: Field, facts: FieldFacts, place: Place): void {
    const key = typeof field.key === 'string' ? field.key : (field.parent?.key ?? '');
    const problem = place.unvalidated || !isValidatedField(place, key) ? undefined : unknownValue(field, facts);
    if (problem) this.problems.push(problem);
  }
}

/** SOPS adds a `sops` map to the files that it encrypts, and takes it out again before anything is applied. */
function isSopsMetadata({ parent }: Place, field: Field): boolean {
  return !parent && field.key === 'sops' && isMap(field.value) && 'mac' in field.value;
}
