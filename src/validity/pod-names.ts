import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import {
  checkFormat,
  checkLabels,
  checkNonEmptyFormat,
  DNS_LABEL,
  DNS_SUBDOMAIN,
  QUALIFIED_NAME,
} from './name-formats.js';
import { checkAddress } from './network-address-checks.js';
import { checkItem } from './network-formats.js';
import { isMissing, isOpen, type PodInObject } from './pod-check.js';
import { duplicateValue, quoted } from './problems.js';

const LABEL_FIELDS = ['hostname', 'subdomain'];
const SUBDOMAIN_FIELDS = ['serviceAccountName', 'nodeName', 'priorityClassName'];

/** The names that a pod gives itself and those of what it refers to (API reference, PodSpec). */
export function* checkPodNames({ spec, minor, resource }: PodInObject): Iterable<ShapeProblem> {
  // A StatefulSet writes its own over them.
  const labels = resource.isA('StatefulSet', 'apps') ? [] : LABEL_FIELDS;
  for (const key of labels) yield* checkNonEmptyFormat(spec.at(key), DNS_LABEL);
  for (const key of SUBDOMAIN_FIELDS) yield* checkNonEmptyFormat(spec.at(key), DNS_SUBDOMAIN);
  if (!spec.at('serviceAccountName').string) yield* checkNonEmptyFormat(spec.at('serviceAccount'), DNS_SUBDOMAIN);
  yield* checkFormat(spec.at('runtimeClassName'), DNS_SUBDOMAIN);
  yield* checkLabels(spec.at('nodeSelector'));
  yield* checkHostAliases(spec.at('hostAliases'), minor);
  yield* checkGates(spec, minor);
}

function* checkHostAliases(aliases: Field, minor: number): Iterable<ShapeProblem> {
  for (const alias of aliases.items()) {
    if (!isMissing(alias.at('ip'))) yield* checkAddress(alias.at('ip'), minor);
    for (const hostname of alias.at('hostnames').items()) yield* checkItem(hostname, DNS_SUBDOMAIN);
  }
}

const SCHEDULING_GATES_SINCE = 27;

function* checkGates(spec: Field, minor: number): Iterable<ShapeProblem> {
  for (const gate of spec.at('readinessGates').items())
    yield* checkNonEmptyFormat(gate.at('conditionType'), QUALIFIED_NAME);
  if (minor < SCHEDULING_GATES_SINCE) return;
  const names = spec
    .at('schedulingGates')
    .items()
    .map((gate) => gate.at('name'));
  for (const name of names) yield* checkNonEmptyFormat(name, QUALIFIED_NAME);
  yield* checkUnique(names, 'scheduling gate');
}

/** Names that stand a second time. Placeholders and missing names are passed over. */
export function* checkUnique(names: readonly Field[], what: string): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const name of names) {
    const text = name.string;
    if (!text || isOpen(name)) continue;
    if (seen.has(text))
      yield duplicateValue(name, `The ${what} ${quoted(text)} stands a second time; each needs a name of its own.`);
    seen.add(text);
  }
}
