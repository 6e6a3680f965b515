import { isGoTime } from '../../schemas/go-time.js';
import { familyOf, readAddress, readRange } from '../network-addresses.js';

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?([0-9a-f])[0-9a-f]{3}-?([0-9a-f])[0-9a-f]{3}-?[0-9a-f]{12}$/i;
const DURATION = /\d\s*[nuµmshdw]/i;
const ZONE = /[+-]\d{2}:\d{2}$/;
const REQUEST_URI = /^(?:\/|[a-z][a-z0-9+.-]*:.)/i;
const MAC = /^(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,19}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2,9})$/i;

/** What a format asks for, in words that follow "takes", and which texts have it. */
interface TextFormat {
  readonly what: string;
  accepts(text: string): boolean;
}

/**
 * Formats that the API server checks in custom objects; where its check is a long one, what is refused here is only what
 * it certainly refuses. Source: apiextensions.k8s.io/v1, JSONSchemaProps, format.
 */
const FORMATS: Readonly<Record<string, TextFormat>> = {
  byte: { what: 'base64 text', accepts: isBase64 },
  cidr: { what: 'a range of addresses, such as 10.0.0.0/8', accepts: (text) => readRange(text) !== undefined },
  date: { what: 'a day, such as 2006-01-02', accepts: (text) => isGoTime(`${text}T00:00:00Z`, false) },
  datetime: { what: 'a time, such as 2006-01-02T15:04:05Z', accepts: isDateTime },
  duration: { what: 'a duration, such as 90s', accepts: (text) => text === '0' || DURATION.test(text) },
  email: { what: 'an e-mail address', accepts: (text) => text.includes('@') },
  hostname: { what: 'a host name', accepts: (text) => text !== '' && !/[\s/:@]/.test(text) },
  ipv4: { what: 'an IPv4 address', accepts: (text) => isFormerAddress(text) },
  ipv6: { what: 'an IPv6 address', accepts: (text) => text.includes(':') && readAddress(text) !== undefined },
  mac: { what: 'a hardware address', accepts: (text) => MAC.test(text) },
  uri: { what: 'a URI', accepts: (text) => REQUEST_URI.test(text) },
  uuid: { what: 'a UUID', accepts: (text) => UUID.test(text) },
  uuid3: { what: 'a UUID of version 3', accepts: (text) => UUID.exec(text)?.[1] === '3' },
  uuid4: { what: 'a UUID of version 4', accepts: (text) => isVariant(text, '4') },
  uuid5: { what: 'a UUID of version 5', accepts: (text) => isVariant(text, '5') },
};

/** Formats that the API server knows, too, and that are not checked here. */
const UNCHECKED =
  /^(?:bsonobjectid|creditcard|hexcolor|isbn|isbn10|isbn13|k8sshortname|k8slongname|password|rgbcolor|ssn)$/;

/** Whether the API server knows a format; it passes over others as if they were not there. */
export function isKnownFormat(format: string): boolean {
  const name = format.replaceAll('-', '');
  return Object.hasOwn(FORMATS, name) || UNCHECKED.test(name);
}

/** What a format asks for, where a text does not have it. Hyphens in a format's name do not count. */
export function formatRefusal(text: string, format: string): string | undefined {
  const name = format.replaceAll('-', '');
  const known = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return known && !known.accepts(text) ? known.what : undefined;
}

function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** Its `T` and `Z` may be small letters, and its zone any digits. */
function isDateTime(text: string): boolean {
  return isGoTime(text.toUpperCase().replace(ZONE, 'Z'), false) && /^\d{4}-\d{2}-\d{2}T\d{2}:/i.test(text);
}

/** An IPv4 address written in the form of IPv6 counts as both. */
function isFormerAddress(text: string): boolean {
  const address = readAddress(text);
  return address !== undefined && familyOf(address) === 'IPv4';
}

function isVariant(text: string, version: string): boolean {
  const parts = UUID.exec(text);
  return parts?.[1] === version && /[89ab]/i.test(parts[2] ?? '');
}
