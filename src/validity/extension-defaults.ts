import { Field, isMap } from '../documents/field.js';
import { StructuralSchema } from '../schemas/custom/structural-schema.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { searchFields } from './custom/unknown-fields.js';
import { valueProblems } from './custom/value-check.js';
import type { SchemaPlace } from './extension-schema-place.js';
import { forbiddenField } from './problems.js';

/** A default where none may stand, or one that its own schema would refuse. */
export function* checkDefault(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  const preset = schema.at('default');
  if (!preset.exists || place.isNested) return;
  if (place.noDefault !== undefined) yield forbiddenField(preset, `"default" may not be set ${place.noDefault}.`);
  else if (place.hasDefaults && isMap(schema.value)) {
    yield* unknownFields(preset, schema.value);
    yield* valueProblems(preset, new StructuralSchema(schema.value));
  }
}

/** A default is judged as the one field of an object, since it is no whole object itself. */
function unknownFields(preset: Field, raw: unknown): readonly ShapeProblem[] {
  const { document, parent } = preset;
  const holder = new Field(document, parent?.parent, parent?.key ?? '', { default: preset.value });
  const schema = new StructuralSchema({ type: 'object', properties: { default: raw } });
  return searchFields(holder, schema, 'The schema').problems;
}
