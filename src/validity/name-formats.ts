import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, quoted } from './problems.js';

/** A form that names have to have (Kubernetes documentation, Object Names and IDs; Labels and Selectors). */
export interface NameFormat {
  /** What such a name is called, and what it consists of. */
  readonly what: string;
  accepts(text: string): boolean;
}

const LABEL_PART = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const RELAXED_PART = /^[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?$/;
const KEY_PART = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

const MOST_OF_LABEL = 63;
const MOST_OF_SUBDOMAIN = 253;

export const DNS_LABEL: NameFormat = {
  what: 'DNS label: small letters, digits and hyphens between them, at most 63',
  accepts: (text) => text.length <= MOST_OF_LABEL && LABEL_PART.test(text),
};

export const DNS_SUBDOMAIN: NameFormat = {
  what: 'DNS name: small letters and digits, with hyphens and dots between them, at most 253',
  accepts: (text) => isSubdomain(text, LABEL_PART),
};

/** A DNS name in which underscores may stand too, as in service records. */
export const RELAXED_SUBDOMAIN: NameFormat = {
  what: 'DNS name: small letters, digits and underscores, with hyphens and dots between them, at most 253',
  accepts: (text) => isSubdomain(text, RELAXED_PART),
};

/** The key of a label or an annotation, and what else the API calls a qualified name. */
export const QUALIFIED_NAME: NameFormat = {
  what: 'qualified name: letters and digits, with "-", "_" and "." between them, at most 63, after a DNS name and "/" if wanted',
  accepts(text) {
    const parts = text.split('/');
    const name = parts.at(-1) ?? '';
    const isPrefixed = parts.length === 2;
    if (parts.length > 2 || (isPrefixed && !isSubdomain(parts[0] ?? '', LABEL_PART))) return false;
    return name.length <= MOST_OF_LABEL && KEY_PART.test(name);
  },
};

export const LABEL_VALUE: NameFormat = {
  what: 'label value: letters and digits, with "-", "_" and "." between them, at most 63, or nothing',
  accepts: (text) => text === '' || (text.length <= MOST_OF_LABEL && KEY_PART.test(text)),
};

function isSubdomain(text: string, part: RegExp): boolean {
  return text.length <= MOST_OF_SUBDOMAIN && text.split('.').every((label) => part.test(label));
}

/** A text that does not have the form that its field asks for. Nothing, other types and placeholders are passed over. */
export function* checkFormat(field: Field, format: NameFormat): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined || isPlaceholder(text) || format.accepts(text)) return;
  yield invalidValue(field, `${fieldNameFirst(field)} is ${quoted(text)}, which is no ${format.what}.`);
}

/** The same for a field in which empty text counts as nothing. */
export function* checkNonEmptyFormat(field: Field, format: NameFormat): Iterable<ShapeProblem> {
  if (field.value !== '') yield* checkFormat(field, format);
}

/** A map of labels: the form of its keys and of its values. */
export function* checkLabels(labels: Field): Iterable<ShapeProblem> {
  for (const [key, field] of labels.entries()) {
    if (isPlaceholder(key)) continue;
    if (!QUALIFIED_NAME.accepts(key))
      yield invalidValue(field, `The label ${quoted(key)} has a key that is no ${QUALIFIED_NAME.what}.`);
    const value = field.string;
    if (value !== undefined && !isPlaceholder(value) && !LABEL_VALUE.accepts(value))
      yield invalidValue(field, `The label ${quoted(key)} is ${quoted(value)}, which is no ${LABEL_VALUE.what}.`);
  }
}
