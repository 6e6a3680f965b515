import type { Field } from '../documents/field.js';
import { enforcedFields } from './enforced-fields.js';
import { type Place, typeName } from './place.js';
import type { ShapeProblem } from './shape-problem.js';

/** What a server refuses to do without in an object. Empty text or an empty list counts as absent, as it does there. */
export function missingFields(place: Place): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  for (const name of enforcedFields(place.definition.name)) {
    const isAsked = place.definition.field(name)?.required || isAskedUnsaid(place, name);
    const field = place.field.at(name);
    if (isAsked && isAbsent(field)) problems.push(missing(field, `${typeName(place)} needs "${name}"`));
  }
  return place.parent ? problems : [...problems, ...missingName(place)];
}

/** Fields that servers demanded before their API documents said so. */
const UNSAID: ReadonlySet<string> = new Set([
  'admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec.policyName',
  'admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec.validationActions',
  'core.v1.HostAlias.ip',
  'core.v1.LimitRangeItem.type',
  'networking.v1.HTTPIngressPath.pathType',
]);

function isAskedUnsaid({ definition, parent }: Place, name: string): boolean {
  return (name === 'spec' && !parent) || UNSAID.has(`${definition.name}.${name}`);
}

function isAbsent({ value }: Field): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function missing(field: Field, what: string): ShapeProblem {
  return {
    code: 'missing-field',
    field,
    message: `${what}, which is ${field.exists ? 'empty' : 'missing'}.`,
    rejected: true,
  };
}

/** Reviews are answered and not kept, a Binding names its pod elsewhere, and a LimitRange gets a name from the server. */
function needsName(place: Place): boolean {
  const kind = typeName(place);
  return !kind.endsWith('Review') && kind !== 'Binding' && kind !== 'LimitRange';
}

function missingName(place: Place): readonly ShapeProblem[] {
  const metadata = place.field.at('metadata');
  const [name, prefix] = [metadata.at('name'), metadata.at('generateName')];
  return needsName(place) && isAbsent(name) && isAbsent(prefix)
    ? [missing(name, `${typeName(place)} needs "metadata.name"`)]
    : [];
}
