import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAlone, checkOneOf } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { checkItem } from './network-formats.js';
import { checkRange } from './number-range.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';

const MOST_OF_PRECEDENCE = 10_000;

/** Which requests belong to which priority level (API reference, FlowSchemaSpec). */
export function* checkFlowSchema(flowSchema: Resource): Iterable<ShapeProblem> {
  const spec = flowSchema.at('spec');
  yield* checkPrecedence(spec.at('matchingPrecedence'), flowSchema.at('metadata', 'name'));
  const distinguisher = spec.at('distinguisherMethod', 'type');
  if (distinguisher.value !== '') yield* checkOneOf(distinguisher, ['ByNamespace', 'ByUser']);
  const level = spec.at('priorityLevelConfiguration');
  if (isMap(spec.value) && !level.exists)
    yield requiredValue(level.at('name'), 'A FlowSchema needs "priorityLevelConfiguration.name".');
  yield* checkNonEmptyFormat(level.at('name'), DNS_SUBDOMAIN);
  for (const rule of spec.at('rules').items()) yield* checkRule(rule);
}

/** Zero stands for the default. */
function* checkPrecedence(precedence: Field, name: Field): Iterable<ShapeProblem> {
  if (precedence.value !== 0) yield* checkRange(precedence, 1, MOST_OF_PRECEDENCE);
  if (precedence.value === 1 && name.value !== 'exempt' && !isPlaceholder(name.value))
    yield invalidValue(precedence, '"matchingPrecedence" 1 is kept for the FlowSchema "exempt"; it takes 2 or more.');
}

function* checkRule(rule: Field): Iterable<ShapeProblem> {
  if (rule.exists && !isMap(rule.value)) return;
  const [resources, urls] = [rule.at('resourceRules'), rule.at('nonResourceRules')];
  if (isEmptyList(resources) && isEmptyList(urls))
    yield requiredValue(resources, 'A rule needs "resourceRules" or "nonResourceRules" with at least one item.');
  for (const subject of rule.at('subjects').items()) yield* checkSubject(subject);
  for (const inner of resources.items()) yield* checkResourceRule(inner);
  for (const inner of urls.items()) yield* checkUrlRule(inner);
}

/** Each kind of subject stands in a field of its own. */
const SUBJECTS: Readonly<Record<string, string>> = { ServiceAccount: 'serviceAccount', User: 'user', Group: 'group' };

function* checkSubject(subject: Field): Iterable<ShapeProblem> {
  const kind = subject.at('kind');
  if (kind.value !== '') yield* checkOneOf(kind, Object.keys(SUBJECTS));
  const own = Object.hasOwn(SUBJECTS, kind.string ?? '') ? SUBJECTS[kind.string ?? ''] : undefined;
  if (!own) return;
  for (const name of Object.values(SUBJECTS)) {
    const field = subject.at(name);
    if (name === own && !field.exists)
      yield requiredValue(field, `A subject of the kind "${kind.string}" needs "${name}".`);
    if (name !== own && field.exists)
      yield forbiddenField(field, `"${name}" may not stand in a subject of the kind "${kind.string}".`);
  }
  const account = subject.at('serviceAccount');
  if (account.at('name').value !== '*') yield* checkNonEmptyFormat(account.at('name'), DNS_SUBDOMAIN);
  yield* checkNonEmptyFormat(account.at('namespace'), DNS_LABEL);
}

const VERBS = ['*', 'create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'proxy', 'update', 'watch'];

function* checkVerbs(rule: Field): Iterable<ShapeProblem> {
  const verbs = rule.at('verbs');
  yield* checkAlone(verbs);
  for (const verb of verbs.items()) yield* checkOneOf(verb, VERBS);
}

function* checkResourceRule(rule: Field): Iterable<ShapeProblem> {
  yield* checkVerbs(rule);
  for (const name of ['apiGroups', 'resources', 'namespaces']) yield* checkAlone(rule.at(name));
  const namespaces = rule.at('namespaces');
  const isClusterScoped = rule.at('clusterScope').value === true || isPlaceholder(rule.at('clusterScope').value);
  if (isMap(rule.value) && isEmptyList(namespaces) && !isClusterScoped)
    yield requiredValue(namespaces, 'A rule for resources needs "namespaces", or "clusterScope: true".');
  for (const namespace of namespaces.items()) if (namespace.value !== '*') yield* checkItem(namespace, DNS_LABEL);
}

const URL_PATH: NameFormat = {
  what: 'path: "/" and no space, no "//", and "*" at the end alone, as in "/healthz/*"',
  accepts: (text) => text === '/' || (/^\/[^ *]*(?:(?<=\/)\*)?$/.test(text) && !text.includes('//')),
};

function* checkUrlRule(rule: Field): Iterable<ShapeProblem> {
  yield* checkVerbs(rule);
  const urls = rule.at('nonResourceURLs');
  yield* checkAlone(urls);
  for (const url of urls.items()) if (url.value !== '*') yield* checkItem(url, URL_PATH);
}

const MOST_OF_ENTROPY = 60;
const MOST_QUEUES = 10_000_000;
const PRESETS = { queues: 64, handSize: 8 };

/** How many requests of a priority level may run and wait (API reference, PriorityLevelConfigurationSpec). */
export function* checkPriorityLevel(level: Resource): Iterable<ShapeProblem> {
  const spec = level.at('spec');
  const type = spec.at('type');
  if (type.value !== '') yield* checkOneOf(type, ['Exempt', 'Limited']);
  const name = level.name;
  if (type.value === 'Exempt' && name !== 'exempt' && !isPlaceholder(name))
    yield invalidValue(type, 'The type "Exempt" is kept for the priority level "exempt"; it takes "Limited" here.');
  if (type.value === 'Limited' && name === 'exempt')
    yield invalidValue(type, 'The priority level "exempt" has the type "Exempt".');
  yield* checkOtherType(spec, type.string ?? '');
  yield* checkShares(spec.at('exempt'));
  yield* checkLimited(spec.at('limited'));
}

function* checkOtherType(spec: Field, type: string): Iterable<ShapeProblem> {
  const [exempt, limited] = [spec.at('exempt'), spec.at('limited')];
  if (type === 'Limited' && !limited.exists) yield requiredValue(limited, 'The type "Limited" needs "limited".');
  if (type === 'Limited' && exempt.exists)
    yield forbiddenField(exempt, '"exempt" may not be set where the type is "Limited".');
  if (type === 'Exempt' && limited.exists)
    yield forbiddenField(limited, '"limited" may not be set where the type is "Exempt".');
}

function* checkShares(part: Field): Iterable<ShapeProblem> {
  yield* checkRange(part.at('nominalConcurrencyShares'), 0, Number.MAX_SAFE_INTEGER);
  yield* checkRange(part.at('lendablePercent'), 0, 100);
}

function* checkLimited(limited: Field): Iterable<ShapeProblem> {
  if (!isMap(limited.value)) return;
  yield* checkShares(limited);
  yield* checkRange(limited.at('borrowingLimitPercent'), 0, Number.MAX_SAFE_INTEGER);
  const response = limited.at('limitResponse');
  const [type, queuing] = [response.at('type'), response.at('queuing')];
  if (!response.exists)
    yield requiredValue(type, '"limited" needs "limitResponse.type", which takes "Queue" or "Reject".');
  if (type.value !== '') yield* checkOneOf(type, ['Queue', 'Reject']);
  if (type.value === 'Reject' && queuing.exists)
    yield forbiddenField(queuing, '"queuing" may not be set where the type is "Reject".');
  if (type.value === 'Queue' && !queuing.exists) yield requiredValue(queuing, 'The type "Queue" needs "queuing".');
  yield* checkQueuing(queuing);
}

/** Zero stands for the default. */
function* checkQueuing(queuing: Field): Iterable<ShapeProblem> {
  const [queues, hand] = [queuing.at('queues'), queuing.at('handSize')];
  yield* checkRange(queuing.at('queueLengthLimit'), 0, Number.MAX_SAFE_INTEGER);
  yield* checkRange(queues, 0, MOST_QUEUES);
  yield* checkRange(hand, 0, Number.MAX_SAFE_INTEGER);
  if (!isMap(queuing.value) || [queues.value, hand.value].some(isPlaceholder)) return;
  const [deck, size] = [queues.number || PRESETS.queues, hand.number || PRESETS.handSize];
  if (size > deck && deck > 0)
    yield invalidValue(hand, `"handSize" is ${size}; it may not be above "queues", ${deck}.`);
  else if (Math.ceil(Math.log2(deck) * size) > MOST_OF_ENTROPY)
    yield invalidValue(hand, `"handSize" ${size} and "queues" ${deck} are too much together: deal smaller hands.`);
}
