import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { variableNames } from './container-variable-names.js';
import { checkValueFrom } from './container-variable-source.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

/** The variables of a container: their names and where their values come from (API reference, EnvVar, EnvFromSource). */
export const checkEnvironment: ContainerCheck = function* ({ container, target: { minor } }) {
  const format = variableNames(minor);
  for (const variable of container.at('env').items()) {
    yield* checkVariableName(variable.at('name'), format);
    yield* checkValueFrom(variable, minor);
  }
  for (const source of container.at('envFrom').items()) {
    yield* checkVariableName(source.at('prefix'), format);
    yield* checkSource(source);
  }
};

function* checkVariableName(name: Field, format: NameFormat): Iterable<ShapeProblem> {
  const [before, behind] = (name.string ?? '').split('=');
  if (behind === undefined || isOpen(name)) yield* checkNonEmptyFormat(name, format);
  // What stands behind is a value, and may be secret.
  else yield invalidValue(name, `"${name.key}" has "=" behind ${quoted(before ?? '')}; a value belongs in "value".`);
}

const SOURCES = ['configMapRef', 'secretRef'];

function* checkSource(source: Field): Iterable<ShapeProblem> {
  const [first, second] = SOURCES.map((key) => source.at(key)).filter(({ exists }) => exists);
  if (!first && (!source.exists || hasOnly(source, [...SOURCES, 'prefix'])))
    yield requiredValue(source, 'An item of "envFrom" needs "configMapRef" or "secretRef".');
  if (second) yield invalidValue(second, 'An item of "envFrom" takes one of "configMapRef" and "secretRef".');
  for (const ref of SOURCES.map((key) => source.at(key))) yield* checkRef(ref);
}

function* checkRef(ref: Field): Iterable<ShapeProblem> {
  const name = ref.at('name');
  if (isMissing(name) && hasOnly(ref, ['name', 'optional']))
    yield requiredValue(name, `"${ref.key}" in "envFrom" needs "name".`);
  yield* checkNonEmptyFormat(name, OBJECT_NAME);
}

/** The server takes these names for the beginnings of names, which may end in a hyphen. */
const OBJECT_NAME: NameFormat = {
  what: DNS_SUBDOMAIN.what,
  accepts: (text) => DNS_SUBDOMAIN.accepts(text.length > 1 ? text.replace(/-$/, 'a') : text),
};
