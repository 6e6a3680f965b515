import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkMatchConditions, NAMES_OF_REQUEST } from './admission-conditions.js';
import { checkMatchResources } from './admission-rules.js';
import { type CelUse, checkExpression } from './cel-syntax.js';
import { checkChosen, checkOneOf } from './chosen-values.js';
import { KIND_NAME } from './kind-name.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN, type NameFormat, QUALIFIED_NAME } from './name-formats.js';
import { LETTER_LABEL } from './network-formats.js';
import { checkUnique } from './pod-names.js';
import { forbiddenField, quoted, requiredValue, tooLong } from './problems.js';
import { isEmptyList } from './service-ports.js';
import { checkLine } from './text-line.js';

/** Rules that are looked at in the API server itself (API reference, ValidatingAdmissionPolicySpec). */
export function* checkValidatingPolicy(policy: Resource): Iterable<ShapeProblem> {
  const spec = policy.at('spec');
  if (!isMap(spec.value)) return;
  yield* checkPolicy(spec, false);
  const [validations, annotations] = [spec.at('validations'), spec.at('auditAnnotations')];
  if (isEmptyList(validations) && isEmptyList(annotations))
    yield requiredValue(validations, 'A policy needs "validations" or "auditAnnotations" with at least one item.');
  const use = celUseOf(spec);
  for (const validation of validations.items()) yield* checkValidation(validation, use);
  yield* checkAuditAnnotations(annotations, use);
}

/** What is changed in the API server itself (API reference, MutatingAdmissionPolicySpec). */
export function* checkMutatingPolicy(policy: Resource): Iterable<ShapeProblem> {
  const spec = policy.at('spec');
  if (!isMap(spec.value)) return;
  yield* checkPolicy(spec, true);
  const [mutations, reinvocation] = [spec.at('mutations'), spec.at('reinvocationPolicy')];
  if (isEmptyList(mutations)) yield requiredValue(mutations, 'A policy needs "mutations" with at least one item.');
  if (!reinvocation.exists || reinvocation.value === '')
    yield requiredValue(reinvocation, 'A policy needs "reinvocationPolicy", which takes "Never" or "IfNeeded".');
  for (const mutation of mutations.items()) yield* checkMutation(mutation, celUseOf(spec));
}

function* checkPolicy(spec: Field, isMutating: boolean): Iterable<ShapeProblem> {
  yield* checkChosen(spec.at('failurePolicy'), ['Fail', 'Ignore']);
  yield* checkParamKind(spec.at('paramKind'));
  yield* checkConstraints(spec.at('matchConstraints'));
  yield* checkMatchResources(spec.at('matchConstraints'), isMutating);
  yield* checkMatchConditions(spec.at('matchConditions'), { names: namesOf(spec) });
  for (const [index, variable] of spec.at('variables').items().entries())
    yield* checkVariable(variable, celUseOf(spec, index));
}

/** Parameters are declared where their kind is named. */
function namesOf(spec: Field): readonly string[] {
  return spec.at('paramKind').exists ? [...NAMES_OF_REQUEST, 'params'] : NAMES_OF_REQUEST;
}

/** What the expressions of a policy can refer to; those of its variables to the ones before, which `count` are. */
function celUseOf(spec: Field, count = Number.POSITIVE_INFINITY): CelUse {
  const variables = spec.at('variables').items().slice(0, count);
  const names = variables.map((variable) => variable.at('name').string ?? '');
  const isOpen = names.some((name) => name === '' || isPlaceholder(name));
  if (isOpen) return {};
  const hasVariables = names.length > 0 || count === 0;
  return { names: hasVariables ? [...namesOf(spec), 'variables'] : namesOf(spec), fields: { variables: names } };
}

function* checkConstraints(constraints: Field): Iterable<ShapeProblem> {
  const rules = constraints.at('resourceRules');
  if (!constraints.exists) yield requiredValue(constraints, 'A policy needs "matchConstraints": what it is about.');
  else if (isMap(constraints.value) && isEmptyList(rules))
    yield requiredValue(rules, '"matchConstraints" needs "resourceRules" with at least one item.');
}

const API_VERSION: NameFormat = {
  what: 'API version, such as v1 or example.com/v1',
  accepts(text) {
    const [version = '', group, ...others] = text.split('/').reverse();
    const isGroup = group === undefined || group === '' || DNS_SUBDOMAIN.accepts(group);
    return others.length === 0 && isGroup && LETTER_LABEL.accepts(version);
  },
};

function* checkParamKind(kind: Field): Iterable<ShapeProblem> {
  if (!isMap(kind.value)) return;
  for (const name of ['apiVersion', 'kind'])
    if (!kind.at(name).exists || kind.at(name).value === '')
      yield requiredValue(kind.at(name), `"paramKind" needs "${name}".`);
  yield* checkNonEmptyFormat(kind.at('apiVersion'), API_VERSION);
  yield* checkNonEmptyFormat(kind.at('kind'), KIND_NAME);
}

/** Words that name no variable (CEL specification, Syntax). */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

const IDENTIFIER: NameFormat = {
  what: 'identifier of CEL: letters, digits and "_", not beginning with a digit, and no reserved word',
  accepts: (text) => /^[_a-zA-Z][_a-zA-Z0-9]*$/.test(text) && !RESERVED.has(text),
};

function* checkVariable(variable: Field, use: CelUse): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(variable.at('name'), IDENTIFIER);
  yield* checkExpression(variable.at('expression'), use);
}

const REASONS = ['Forbidden', 'Invalid', 'RequestEntityTooLarge'];

function* checkValidation(validation: Field, use: CelUse): Iterable<ShapeProblem> {
  yield* checkExpression(validation.at('expression'), use);
  yield* checkExpression(validation.at('messageExpression'), { ...withoutAuthorizer(use), isAsked: false });
  yield* checkLine(validation.at('message'));
  yield* checkOneOf(validation.at('reason'), REASONS);
}

const MOST_ANNOTATIONS = 20;
const MOST_OF_VALUE = 5 * 1024;

/** A message is made without asking who may do what. */
function withoutAuthorizer({ names, ...use }: CelUse): CelUse {
  return names ? { ...use, names: names.filter((name) => name !== 'authorizer') } : use;
}

function* checkAuditAnnotations(list: Field, use: CelUse): Iterable<ShapeProblem> {
  const annotations = list.items();
  yield* checkSize(list, MOST_ANNOTATIONS);
  const keys = annotations.map((annotation) => annotation.at('key'));
  for (const key of keys) yield* checkNonEmptyFormat(key, AUDIT_KEY);
  yield* checkUnique(keys, 'key');
  for (const annotation of annotations) {
    const value = annotation.at('valueExpression');
    yield* checkExpression(value, use);
    if ((value.string?.trim().length ?? 0) > MOST_OF_VALUE)
      yield tooLong(value, `"valueExpression" may not be longer than ${MOST_OF_VALUE}.`);
  }
}

/** The policy's name is put before it. */
const AUDIT_KEY: NameFormat = {
  what: 'key: letters and digits, with "-", "_" and "." between them, at most 63',
  accepts: (text) => !text.includes('/') && QUALIFIED_NAME.accepts(text),
};

/** What each type of patch is written in. */
const PATCHES: Readonly<Record<string, string>> = { ApplyConfiguration: 'applyConfiguration', JSONPatch: 'jsonPatch' };

function* checkMutation(mutation: Field, use: CelUse): Iterable<ShapeProblem> {
  const type = mutation.at('patchType').string ?? '';
  if (!Object.hasOwn(PATCHES, type)) return;
  for (const [other, name] of Object.entries(PATCHES)) {
    const patch = mutation.at(name);
    if (other !== type && patch.exists)
      yield forbiddenField(patch, `"${name}" may not stand beside the patch type ${quoted(type)}.`);
    if (other === type) yield* checkPatch(patch, { type, use });
  }
}

function* checkPatch(
  patch: Field,
  { type, use }: { readonly type: string; readonly use: CelUse },
): Iterable<ShapeProblem> {
  const expression = patch.at('expression');
  if (!patch.exists) yield requiredValue(patch, `The patch type ${quoted(type)} needs ${quoted(String(patch.key))}.`);
  else if (isMap(patch.value) && (!expression.exists || expression.value === ''))
    yield requiredValue(expression, `${quoted(String(patch.key))} needs "expression".`);
  yield* checkExpression(expression, use);
}
