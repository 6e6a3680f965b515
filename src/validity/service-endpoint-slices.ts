import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import {
  checkFormat,
  checkNonEmptyFormat,
  DNS_LABEL,
  DNS_SUBDOMAIN,
  LABEL_VALUE,
  QUALIFIED_NAME,
} from './name-formats.js';
import { checkAddress, checkCanonicalAddress, checkReachable } from './network-address-checks.js';
import { familyOf, readAddress } from './network-addresses.js';
import { checkItem, repeated } from './network-formats.js';
import { duplicateValue, invalidValue, quoted, tooLong } from './problems.js';
import type { ValidityContext } from './validator.js';

const MOST_ENDPOINTS = 1000;
const MOST_ADDRESSES = 100;
const MOST_PORTS = 20_000;
const MOST_HINTS = 8;

/** Since when IPv6 addresses of endpoints have to be canonical. */
const CANONICAL_SINCE = 33;

/** A host by its full name: at least two labels, with or without the dot at its end. */
const FULL_HOST = {
  what: 'full DNS name, such as db.example.com',
  accepts(text: string) {
    const name = text.replace(/\.$/, '');
    return (
      name.includes('.') && DNS_SUBDOMAIN.accepts(name) && name.split('.').every((label) => DNS_LABEL.accepts(label))
    );
  },
};

/** EndpointSlices (API reference, EndpointSlice). */
export function* checkEndpointSlice(slice: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const type = slice.at('addressType').value;
  const endpoints = slice.at('endpoints');
  yield* checkNumber(endpoints, MOST_ENDPOINTS);
  yield* checkNumber(slice.at('ports'), MOST_PORTS);
  for (const endpoint of endpoints.items()) {
    yield* checkNumber(endpoint.at('addresses'), MOST_ADDRESSES);
    for (const address of endpoint.at('addresses').items()) yield* checkAddressOfType(address, type, minor);
    yield* checkEndpoint(endpoint);
  }
  yield* checkPorts(slice.at('ports').items());
}

function* checkNumber(list: Field, most: number): Iterable<ShapeProblem> {
  const count = list.items().length;
  if (count > most) yield tooLong(list, `${fieldNameFirst(list)} has ${count} items; it takes at most ${most}.`);
}

function* checkAddressOfType(address: Field, type: unknown, minor: number): Iterable<ShapeProblem> {
  if (type === 'FQDN') yield* checkItem(address, FULL_HOST);
  if (type !== 'IPv4' && type !== 'IPv6') return;
  const read = readAddress(address.string ?? '');
  const family = read && familyOf(read);
  if (family && family !== type) {
    yield invalidValue(
      address,
      `${quoted(address.string ?? '')} is an ${family} address, and "addressType" is "${type}".`,
    );
    return;
  }
  if (type === 'IPv6' && minor >= CANONICAL_SINCE) yield* checkCanonicalAddress(address);
  else yield* checkAddress(address, minor);
  yield* checkReachable(address);
}

function* checkEndpoint(endpoint: Field): Iterable<ShapeProblem> {
  yield* checkFormat(endpoint.at('nodeName'), DNS_SUBDOMAIN);
  yield* checkFormat(endpoint.at('hostname'), DNS_LABEL);
  yield* checkHints(endpoint.at('hints', 'forZones'), LABEL_VALUE);
  yield* checkHints(endpoint.at('hints', 'forNodes'), DNS_SUBDOMAIN);
}

function* checkHints(hints: Field, format: typeof LABEL_VALUE): Iterable<ShapeProblem> {
  yield* checkNumber(hints, MOST_HINTS);
  const names = hints.items().map((hint) => hint.at('name'));
  for (const name of names) yield* checkNonEmptyFormat(name, format);
  for (const name of repeated(names))
    yield duplicateValue(name, `${fieldNameFirst(hints)} names ${quoted(name.string ?? '')} twice.`);
}

function* checkPorts(ports: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const port of ports) {
    const field = port.at('name');
    const name = field.value === undefined ? '' : field.string;
    if (name !== undefined && !isPlaceholder(name)) {
      if (seen.has(name))
        yield duplicateValue(field, `Two ports are called ${quoted(name)}; each needs a name of its own.`);
      seen.add(name);
    }
    yield* checkNonEmptyFormat(field, DNS_LABEL);
    yield* checkChosen(port.at('protocol'), ['TCP', 'UDP', 'SCTP']);
    yield* checkFormat(port.at('appProtocol'), QUALIFIED_NAME);
  }
}
