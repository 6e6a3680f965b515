import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import {
  type Address,
  type AddressRange,
  formatAddress,
  hasHostBits,
  readAddress,
  readRange,
} from './network-addresses.js';
import { invalidValue, quoted } from './problems.js';

/** Since when ambiguous forms are refused: leading zeros, IPv4 as IPv6, bits behind the length of a range (KEP-4858). */
const STRICT_SINCE = 36;

/** An address in a field that takes every form of it. */
export function* checkAddress(field: Field, minor: number): Iterable<ShapeProblem> {
  const text = settledText(field);
  const fault = text === undefined ? undefined : faultOfAddress(readAddress(text), minor);
  if (fault) yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(text ?? '')}, ${fault}.`);
}

function faultOfAddress(address: Address | undefined, minor: number): string | undefined {
  if (!address) return 'which is no IP address, such as 10.9.8.7 or 2001:db8::1';
  if (minor < STRICT_SINCE) return undefined;
  if (address.hasLeadingZeros) return 'in which no number may begin with 0';
  return address.isMapped ? `an IPv4 address in an IPv6 form; write ${formatAddress(address)}` : undefined;
}

/**
 * A range in a field that takes every form of it.
 *
 * @param text the range, where it is not all that the field holds.
 */
export function* checkRangeOfAddresses(field: Field, minor: number, text = settledText(field)): Iterable<ShapeProblem> {
  const fault = text === undefined ? undefined : faultOfRange(readRange(text), minor);
  if (fault) yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(text ?? '')}, ${fault}.`);
}

function faultOfRange(range: AddressRange | undefined, minor: number): string | undefined {
  if (!range) return 'which is no range of addresses, such as 10.9.8.0/24 or 2001:db8::/64';
  if (minor < STRICT_SINCE) return undefined;
  if (range.hasLeadingZeros) return 'in which no number may begin with 0';
  if (range.isMapped) return 'an IPv4 range in an IPv6 form, which must be written as IPv4';
  return hasHostBits(range) ? `in which bits behind the first ${range.length} are set; they must be 0` : undefined;
}

/** An address in a field that takes it in its one canonical form alone. */
export function* checkCanonicalAddress(field: Field): Iterable<ShapeProblem> {
  const text = settledText(field);
  if (text === undefined) return;
  const address = readAddress(text);
  const fault = faultOfAddress(address, STRICT_SINCE) ?? (address && canonicalFault(text, formatAddress(address)));
  if (fault) yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(text)}, ${fault}.`);
}

/** A range in a field that takes it in its one canonical form alone. */
export function* checkCanonicalRange(field: Field): Iterable<ShapeProblem> {
  const text = settledText(field);
  if (text === undefined) return;
  const range = readRange(text);
  const canonical = range && `${formatAddress(range)}/${range.length}`;
  const fault = faultOfRange(range, STRICT_SINCE) ?? (canonical && canonicalFault(text, canonical));
  if (fault) yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(text)}, ${fault}.`);
}

function canonicalFault(text: string, canonical: string): string | undefined {
  return text === canonical ? undefined : `which must be written ${canonical}`;
}

/** What nobody can be reached at from elsewhere. Texts that are no address are passed over. */
export function* checkReachable(field: Field): Iterable<ShapeProblem> {
  const address = readAddress(settledText(field) ?? '');
  const kind = address && unreachableKind(address.bytes);
  if (kind)
    yield invalidValue(
      field,
      `${fieldNameFirst(field)} is ${quoted(field.string ?? '')}, ${kind}, which it does not take.`,
    );
}

function unreachableKind(bytes: readonly number[]): string | undefined {
  const [first = 0, second = 0, third = 0] = bytes;
  const isIpv4 = bytes.length === 4;
  const isLast = (value: number) => bytes.at(-1) === value && bytes.slice(0, -1).every((byte) => byte === 0);
  if (isLast(0)) return 'the unspecified address';
  if (isIpv4 ? first === 127 : isLast(1)) return 'a loopback address';
  if (isIpv4 ? first === 169 && second === 254 : first === 0xfe && (second & 0xc0) === 0x80)
    return 'a link-local address';
  const isMulticast = isIpv4 ? first === 224 && second === 0 && third === 0 : first === 0xff && (second & 0x0f) === 2;
  return isMulticast ? 'a link-local multicast address' : undefined;
}

/** The text of a field, which is empty for an item of a list that is nothing. */
function settledText(field: Field): string | undefined {
  if (isEmptyText(field)) return '';
  return isPlaceholder(field.value) ? undefined : field.string;
}
