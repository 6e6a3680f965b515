import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import { isExtended } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkClaimTemplateMetadata } from './claim-template-metadata.js';
import { isFinal } from './final-value.js';
import { checkSize } from './list-size.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, QUALIFIED_NAME } from './name-formats.js';
import { repeated } from './network-formats.js';
import { checkUnique } from './pod-names.js';
import { duplicateValue, invalidValue, quoted, requiredValue } from './problems.js';
import { FULL_DEVICE_KEY } from './resource-device-keys.js';
import { checkConfiguration, checkSelectors, checkTolerations, MOST_LISTED } from './resource-devices.js';
import type { ValidityContext } from './validator.js';

/** Since when servers with default settings read what came after the first stable release of these kinds. */
export const EXTRAS_SINCE = 36;

/** API reference, ResourceClaimSpec. */
export function* checkClaim(claim: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  if (claim.version === 'v1') yield* checkDevices(claim.at('spec', 'devices'), minor);
}

/** API reference, ResourceClaimTemplateSpec. */
export function* checkClaimTemplate(template: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  if (template.version !== 'v1') return;
  yield* checkClaimTemplateMetadata(template.at('spec', 'metadata'));
  yield* checkDevices(template.at('spec', 'spec', 'devices'), minor);
}

/** API reference, DeviceClassSpec. */
export function* checkDeviceClass(deviceClass: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  if (deviceClass.version !== 'v1') return;
  const [config, extended] = [deviceClass.at('spec', 'config'), deviceClass.at('spec', 'extendedResourceName')];
  yield* checkSelectors(deviceClass.at('spec', 'selectors'));
  yield* checkSize(config, MOST_LISTED);
  for (const configuration of config.items()) yield* checkConfiguration(configuration);
  if (minor < EXTRAS_SINCE) return;
  yield* checkFormat(extended, {
    what: 'name of an extended resource: a domain that is not Kubernetes\' own, "/" and a name',
    accepts: (text) => isExtended(text) && QUALIFIED_NAME.accepts(`requests.${text}`),
  });
}

function* checkDevices(devices: Field, minor: number): Iterable<ShapeProblem> {
  const [requests, constraints, config] = [devices.at('requests'), devices.at('constraints'), devices.at('config')];
  for (const list of [requests, constraints, config]) yield* checkSize(list, MOST_LISTED);
  for (const request of requests.items()) yield* checkRequest(request, minor);
  yield* checkUnique(
    requests.items().map((request) => request.at('name')),
    'request',
  );
  const known = requestNames(requests);
  for (const constraint of constraints.items()) yield* checkConstraint(constraint, known, minor);
  for (const configuration of config.items()) {
    yield* checkReferences(configuration.at('requests'), known);
    yield* checkConfiguration(configuration);
  }
}

const MOST_ALTERNATIVES = 8;

function* checkRequest(request: Field, minor: number): Iterable<ShapeProblem> {
  if (request.exists && !isMap(request.value)) return;
  yield* checkNonEmptyFormat(request.at('name'), DNS_LABEL);
  const [exactly, alternatives] = [request.at('exactly'), request.at('firstAvailable')];
  const items = alternatives.items();
  if (isPlaceholder(exactly.value) || isPlaceholder(alternatives.value)) return;
  if (exactly.exists === items.length > 0)
    yield requiredValue(request.at('exactly'), 'A request needs either "exactly" or "firstAvailable".');
  yield* checkSize(alternatives, MOST_ALTERNATIVES);
  for (const wanted of [exactly, ...items]) yield* checkWanted(wanted, minor);
  for (const item of items) yield* checkNonEmptyFormat(item.at('name'), DNS_LABEL);
  yield* checkUnique(
    items.map((item) => item.at('name')),
    'alternative',
  );
}

function* checkWanted(wanted: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(wanted.at('deviceClassName'), DNS_SUBDOMAIN);
  yield* checkSelectors(wanted.at('selectors'));
  if (minor >= EXTRAS_SINCE) yield* checkTolerations(wanted.at('tolerations'));
  const [mode, count] = [wanted.at('allocationMode').value, wanted.at('count')];
  if (isPlaceholder(mode) || count.number === undefined || count.number === 0) return;
  if (mode === 'All') yield invalidValue(count, '"count" may not be set where all devices are wanted.');
  else if (count.number < 0) yield invalidValue(count, `"count" is ${count.number}; it takes 1 or more.`);
}

/** `request`, and `request/alternative`; undefined where a name is not final. */
function requestNames(requests: Field): ReadonlySet<string> | undefined {
  if (!isFinal(requests.value)) return undefined;
  const names = requests.items().flatMap((request) => {
    const { string: name } = request.at('name');
    const others = request.at('firstAvailable').items();
    return [name, ...others.map((item) => `${name}/${item.at('name').string}`)];
  });
  const texts = names.filter((name) => typeof name === 'string');
  return texts.length === names.length ? new Set(texts) : undefined;
}

function* checkReferences(list: Field, known: ReadonlySet<string> | undefined): Iterable<ShapeProblem> {
  yield* checkSize(list, MOST_LISTED);
  for (const reference of list.items()) {
    const text = reference.string;
    if (known && text !== undefined && !isPlaceholder(text) && !known.has(text))
      yield invalidValue(reference, `The claim has no request ${quoted(text)}.`);
  }
  for (const reference of repeated(list.items()))
    yield duplicateValue(reference, `"requests" holds ${quoted(reference.string ?? '')} a second time.`);
}

function* checkConstraint(
  constraint: Field,
  known: ReadonlySet<string> | undefined,
  minor: number,
): Iterable<ShapeProblem> {
  yield* checkReferences(constraint.at('requests'), known);
  const [same, distinct] = [constraint.at('matchAttribute'), constraint.at('distinctAttribute')];
  const isDistinct = minor >= EXTRAS_SINCE && distinct.exists;
  if (!same.exists && !isDistinct && isMap(constraint.value))
    yield requiredValue(same, 'A constraint needs "matchAttribute".');
  yield* checkFormat(same.exists || !isDistinct ? same : distinct, FULL_DEVICE_KEY);
}
