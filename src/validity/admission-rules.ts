import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAlone, checkChosen, isEmptyText } from './chosen-values.js';
import { checkFormat } from './name-formats.js';
import { PATH_SEGMENT, repeated } from './network-formats.js';
import { duplicateValue, invalidValue, quoted, requiredValue, unsupportedValue } from './problems.js';
import { isEmptyList } from './service-ports.js';

const OPERATIONS = ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE'];
const MUTABLE = ['*', 'CONNECT', 'CREATE', 'UPDATE'];
const SCOPES = ['*', 'Cluster', 'Namespaced'];
const MATCH_POLICIES = ['Equivalent', 'Exact'];

/** What a webhook or a policy is asked about (API reference, RuleWithOperations). */
export function* checkRule(rule: Field): Iterable<ShapeProblem> {
  if (rule.exists && !isMap(rule.value)) return;
  yield* checkRequired(rule);
  for (const name of ['operations', 'apiGroups', 'apiVersions']) yield* checkAlone(rule.at(name));
  for (const operation of rule.at('operations').items()) yield* checkChosen(operation, OPERATIONS);
  for (const version of rule.at('apiVersions').items())
    if (isEmptyText(version)) yield requiredValue(version, 'A version in "apiVersions" is empty; "*" stands for all.');
  yield* checkResources(rule.at('resources'));
  yield* checkChosen(rule.at('scope'), SCOPES);
}

function* checkRequired(rule: Field): Iterable<ShapeProblem> {
  for (const name of ['operations', 'apiGroups', 'apiVersions', 'resources']) {
    const list = rule.at(name);
    const hint = name === 'apiGroups' ? ' ("" for the core group)' : '';
    if (isEmptyList(list)) yield requiredValue(list, `A rule needs "${name}" with at least one item${hint}.`);
  }
}

/** `pods`, `pods/log`, and with wildcards in the place of either part; what a wildcard covers may not follow it. */
function* checkResources(list: Field): Iterable<ShapeProblem> {
  const covered = new Set<string>();
  for (const item of list.items()) {
    if (isEmptyText(item)) yield requiredValue(item, 'A resource in "resources" is empty; "*" stands for all.');
    const text = item.string ?? '';
    const slash = text.indexOf('/');
    if (slash < 0 || isPlaceholder(text)) continue;
    const [ofResource, ofSubresource] = [`${text.slice(0, slash)}/*`, `*${text.slice(slash)}`];
    const wildcard = [ofResource, ofSubresource].find((wide) => covered.has(wide));
    if (wildcard) yield invalidValue(item, `${quoted(text)} may not follow ${quoted(wildcard)}, which covers it.`);
    if (text === ofResource) covered.add(text);
    if (text === ofSubresource) covered.add(text);
  }
  yield* checkCoveringAll(list);
}

function* checkCoveringAll(list: Field): Iterable<ShapeProblem> {
  const texts = list.items().map(({ string }) => string ?? '');
  if (texts.some(isPlaceholder)) return;
  const lastWhole = texts.filter((text) => text !== '' && !text.includes('/')).at(-1);
  if (texts.length > 1 && texts.includes('*/*'))
    yield invalidValue(list, '"*/*" in "resources" covers everything, and nothing else may be beside it.');
  else if (texts.includes('*') && lastWhole !== '*')
    yield invalidValue(list, `"*" in "resources" covers ${quoted(lastWhole ?? '')}, which may not be beside it.`);
}

/** What a policy or its binding is about (API reference, MatchResources). */
export function* checkMatchResources(match: Field, isMutating: boolean): Iterable<ShapeProblem> {
  yield* checkChosen(match.at('matchPolicy'), MATCH_POLICIES);
  for (const rule of [...match.at('resourceRules').items(), ...match.at('excludeResourceRules').items()]) {
    yield* checkRule(rule);
    yield* checkResourceNames(rule.at('resourceNames'));
  }
  for (const rule of isMutating ? match.at('resourceRules').items() : [])
    for (const operation of rule.at('operations').items())
      if (operation.value === 'DELETE') yield unsupportedValue(operation, MUTABLE);
}

function* checkResourceNames(names: Field): Iterable<ShapeProblem> {
  for (const name of names.items()) yield* checkFormat(name, PATH_SEGMENT);
  for (const name of repeated(names.items()))
    yield duplicateValue(name, `"resourceNames" holds ${quoted(name.string ?? '')} a second time.`);
}
