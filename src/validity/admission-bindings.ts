import { type Field, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkMatchResources } from './admission-rules.js';
import { checkChosen, checkOneOf } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { PATH_SEGMENT, repeated } from './network-formats.js';
import { isMissing } from './pod-check.js';
import { duplicateValue, forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';

const ACTIONS = ['Audit', 'Deny', 'Warn'];
const WITHOUT_PARAMETER = ['Allow', 'Deny'];

/** Where a policy holds, and what it does there (API reference, ValidatingAdmissionPolicyBindingSpec). */
export function* checkValidatingBinding(binding: Resource): Iterable<ShapeProblem> {
  yield* checkBinding(binding.at('spec'), false);
  const actions = binding.at('spec', 'validationActions');
  for (const action of actions.items()) yield* checkChosen(action, ACTIONS);
  for (const action of repeated(actions.items()))
    yield duplicateValue(action, `"validationActions" holds ${quoted(action.string ?? '')} a second time.`);
  const values = actions.items().map(({ value }) => value);
  if (values.includes('Deny') && values.includes('Warn'))
    yield invalidValue(actions, '"validationActions" takes "Deny" or "Warn", and not both: they say the same twice.');
}

/** Where a policy holds (API reference, MutatingAdmissionPolicyBindingSpec). */
export function* checkMutatingBinding(binding: Resource): Iterable<ShapeProblem> {
  const spec = binding.at('spec');
  const name = spec.at('policyName');
  if (isMap(spec.value) && isMissing(name)) yield requiredValue(name, 'A binding needs "policyName".');
  yield* checkBinding(spec, true);
}

function* checkBinding(spec: Field, isMutating: boolean): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(spec.at('policyName'), DNS_SUBDOMAIN);
  yield* checkParamRef(spec.at('paramRef'));
  yield* checkMatchResources(spec.at('matchResources'), isMutating);
}

function* checkParamRef(ref: Field): Iterable<ShapeProblem> {
  if (!isMap(ref.value)) return;
  const [name, selector, action] = [ref.at('name'), ref.at('selector'), ref.at('parameterNotFoundAction')];
  yield* checkNonEmptyFormat(name, PATH_SEGMENT);
  if (isMissing(name) && !selector.exists) yield requiredValue(ref, '"paramRef" needs "name" or "selector".');
  if (!isMissing(name) && selector.exists)
    yield forbiddenField(selector, '"paramRef" takes "name" or "selector", and not both.');
  if (isMissing(action))
    yield requiredValue(action, '"paramRef" needs "parameterNotFoundAction", which takes "Allow" or "Deny".');
  else yield* checkOneOf(action, WITHOUT_PARAMETER);
}
