import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkAddress, checkReachable } from './network-address-checks.js';
import { type AddressFamily, familyOf, readAddress } from './network-addresses.js';
import { repeated } from './network-formats.js';
import { duplicateValue, forbiddenField, invalidValue, requiredValue } from './problems.js';
import type { ServiceKind } from './service-kind.js';

/** Since when a Service can have addresses of both families, and lists them. */
const LISTS_SINCE = 20;
const NONE = 'None';
const POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];

/** The addresses of a Service and their families (API reference, ServiceSpec; IPv4/IPv6 dual-stack). */
export function* checkServiceAddresses(spec: Field, kind: ServiceKind, minor: number): Iterable<ShapeProblem> {
  for (const address of spec.at('externalIPs').items()) {
    yield* checkAddress(address, minor);
    yield* checkReachable(address);
  }
  if (kind.type === 'ExternalName') yield* checkNoAddresses(spec);
  else {
    yield* checkHeadless(spec, kind);
    yield* checkClusterAddresses(spec, minor);
  }
}

/** Another name for a host has no address. */
function* checkNoAddresses(spec: Field): Iterable<ShapeProblem> {
  for (const name of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
    const field = spec.at(name);
    const isEmpty = !field.exists || field.value === '' || (Array.isArray(field.value) && !field.value.length);
    if (!isEmpty && !isPlaceholder(field.value))
      yield forbiddenField(field, `A Service of the type "ExternalName" has no "${name}".`);
  }
}

function* checkHeadless(spec: Field, { type }: ServiceKind): Iterable<ShapeProblem> {
  const address = spec.at('clusterIP');
  if (address.value === NONE && (type === 'NodePort' || type === 'LoadBalancer'))
    yield invalidValue(
      address,
      `A Service of the type "${type}" needs an address, so that "clusterIP" cannot be "None".`,
    );
}

function* checkClusterAddresses(spec: Field, minor: number): Iterable<ShapeProblem> {
  const single = spec.at('clusterIP');
  const list = spec.at('clusterIPs');
  const addresses = list.items();
  if (single.value !== NONE && single.value !== '') yield* checkAddress(single, minor);
  if (minor < LISTS_SINCE) return;
  yield* checkSameAddress(single, list);
  for (const [index, address] of addresses.entries()) {
    const isSaid = index === 0 && address.value === single.value;
    if (!isSaid && (index > 0 || address.value !== NONE)) yield* checkAddress(address, minor);
  }
  if (addresses.length > 1) yield* checkSeveral(list, addresses);
  yield* checkFamilies(spec, addresses.length ? addresses : [single]);
}

/** `clusterIP` repeats the first of `clusterIPs`, and cannot be left out beside them. */
function* checkSameAddress(single: Field, list: Field): Iterable<ShapeProblem> {
  const [first] = list.items();
  if (!first || isPlaceholder(first.value) || isPlaceholder(single.value)) return;
  if (single.value === undefined || single.value === '')
    yield requiredValue(single, '"clusterIP" must repeat the first of "clusterIPs".');
  else if (single.value !== first.value)
    yield invalidValue(list, '"clusterIPs" must begin with the address in "clusterIP".');
}

function* checkSeveral(list: Field, addresses: readonly Field[]): Iterable<ShapeProblem> {
  const families = addresses.map(({ string }) => familyOfText(string));
  if (addresses[0]?.value === NONE) yield invalidValue(list, '"clusterIPs" takes "None" only alone.');
  else if (addresses.length > 2)
    yield invalidValue(list, '"clusterIPs" takes at most two addresses, one of each family.');
  else if (families[0] && families[0] === families[1])
    yield invalidValue(list, `"clusterIPs" has two ${families[0]} addresses; it takes one of each family.`);
}

function* checkFamilies(spec: Field, addresses: readonly Field[]): Iterable<ShapeProblem> {
  const families = spec.at('ipFamilies').items();
  for (const family of families) yield* checkChosen(family, ['IPv4', 'IPv6']);
  for (const family of repeated(families))
    yield duplicateValue(family, `"ipFamilies" names ${String(family.value)} twice.`);
  for (const [index, address] of addresses.entries()) {
    const asked = families[index]?.string;
    const found = familyOfText(address.string);
    if (found && (asked === 'IPv4' || asked === 'IPv6') && asked !== found)
      yield invalidValue(
        address,
        `${fieldNameFirst(address)} is an ${found} address, and "ipFamilies" asks for ${asked} here.`,
      );
  }
  yield* checkPolicy(spec, families.length);
}

/** Two families need a policy that allows two; a headless Service without selector has one by default. */
function* checkPolicy(spec: Field, families: number): Iterable<ShapeProblem> {
  const policy = spec.at('ipFamilyPolicy');
  yield* checkChosen(policy, POLICIES);
  const selectsNothing = spec.at('selector').entries().length === 0;
  const isDualByDefault = spec.at('clusterIP').value === NONE && selectsNothing;
  const isSingle = policy.value === 'SingleStack' || (!policy.exists && !isDualByDefault);
  const addresses = spec.at('clusterIPs').items().length;
  if (isSingle && (families === 2 || addresses === 2))
    yield invalidValue(
      policy,
      `"ipFamilyPolicy" must be "PreferDualStack" or "RequireDualStack" where two ${families === 2 ? 'families' : 'addresses'} are named.`,
    );
}

function familyOfText(text: string | undefined): AddressFamily | undefined {
  const address = text === undefined ? undefined : readAddress(text);
  return address && familyOf(address);
}
