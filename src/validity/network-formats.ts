import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import { checkFormat, DNS_LABEL, DNS_SUBDOMAIN, type NameFormat } from './name-formats.js';
import { checkRange } from './number-range.js';
import { invalidValue } from './problems.js';

const MOST_OF_PORT_NAME = 15;
const MOST_OF_SUBDOMAIN = 253;

/** The name of a port of a pod (RFC 6335, service names). */
export const PORT_NAME: NameFormat = {
  what: 'name of a port: small letters, digits and single hyphens between them, with a letter, at most 15',
  accepts: (text) =>
    text.length <= MOST_OF_PORT_NAME && /^[-a-z0-9]+$/.test(text) && /[a-z]/.test(text) && !/^-|-$|--/.test(text),
};

/** The name of a Service before 1.36. */
export const LETTER_LABEL: NameFormat = {
  what: 'DNS label that begins with a letter: small letters, digits and hyphens between them, at most 63',
  accepts: (text) => DNS_LABEL.accepts(text) && /^[a-z]/.test(text),
};

/** A DNS name behind `*.`, which stands for any one label. */
export const WILDCARD_SUBDOMAIN: NameFormat = {
  what: 'wildcard host: "*." before a DNS name, and no other "*"',
  accepts: (text) => text.length <= MOST_OF_SUBDOMAIN && text.startsWith('*.') && DNS_SUBDOMAIN.accepts(text.slice(2)),
};

/** What can stand in the path of a URL of the API. */
export const PATH_SEGMENT: NameFormat = {
  what: 'name: neither "." nor "..", and without "/" and "%"',
  accepts: (text) => text !== '.' && text !== '..' && !/[/%]/.test(text),
};

/** A domain and a path in it: `example.com/ingress`. */
export const DOMAIN_PATH: NameFormat = {
  what: 'path in a domain, such as example.com/name',
  accepts(text) {
    const slash = text.indexOf('/');
    return slash > 0 && DNS_SUBDOMAIN.accepts(text.slice(0, slash)) && HTTP_PATH.test(text.slice(slash + 1));
  },
};
const HTTP_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

export const MOST_OF_PORT = 65_535;

/** A port by its number or by its name. */
export function* checkPortOrName(field: Field): Iterable<ShapeProblem> {
  yield* checkRange(field, 1, MOST_OF_PORT);
  yield* checkFormat(field, PORT_NAME);
}

/** The fields whose text one before them has, too. */
export function* repeated(fields: readonly Field[]): Iterable<Field> {
  const seen = new Set<string>();
  for (const field of fields) {
    const { string } = field;
    if (string === undefined || isPlaceholder(string)) continue;
    if (seen.has(string)) yield field;
    seen.add(string);
  }
}

/** An item of a list whose form counts even where nothing is written. */
export function* checkItem(item: Field, format: NameFormat): Iterable<ShapeProblem> {
  if (isEmptyText(item) && !format.accepts(''))
    yield invalidValue(item, `${fieldNameFirst(item)} is empty, which is no ${format.what}.`);
  else yield* checkFormat(item, format);
}
