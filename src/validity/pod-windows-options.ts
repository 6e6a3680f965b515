import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { isOpen } from './pod-check.js';
import { invalidValue } from './problems.js';

const MOST_OF_CREDENTIAL_SPEC = 65_536;
const MOST_OF_DOMAIN = 255;
const MOST_OF_USER = 104;
const CONTROL = /[\u0000-\u001f\u007f]/;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS_PART = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const NOT_IN_USER = /["/\\:;|=,+*?<>@[\]]/;

/** What Windows containers run as (API reference, WindowsSecurityContextOptions), of a pod or a container. */
export function* checkWindowsOptions(options: Field): Iterable<ShapeProblem> {
  yield* checkFormat(options.at('gmsaCredentialSpecName'), DNS_SUBDOMAIN);
  const spec = options.at('gmsaCredentialSpec');
  if (spec.value === '') yield invalidValue(spec, '"gmsaCredentialSpec" may not be empty.');
  if ((spec.string ?? '').length > MOST_OF_CREDENTIAL_SPEC)
    yield invalidValue(spec, '"gmsaCredentialSpec" may not be longer than 64 KiB.');
  const name = options.at('runAsUserName');
  const fault = name.string === undefined || isOpen(name) ? undefined : faultOfUserName(name.string);
  if (fault) yield invalidValue(name, `"runAsUserName" ${fault}.`);
}

/** What is wrong with `USER` or `DOMAIN\USER`. */
function faultOfUserName(name: string): string | undefined {
  if (name === '') return 'may not be empty';
  if (CONTROL.test(name)) return 'may have no control characters';
  const parts = name.split('\\');
  if (parts.length > 2) return 'may have one backslash, between domain and user';
  const domain = parts.length === 2 ? parts[0] : undefined;
  if (domain !== undefined && !isDomain(domain)) return 'names a domain that is neither a NetBIOS nor a DNS name';
  return faultOfUser(parts.at(-1) ?? '');
}

function isDomain(domain: string): boolean {
  if (domain.length > MOST_OF_DOMAIN) return false;
  return NETBIOS.test(domain) || domain.split('.').every((part) => DNS_PART.test(part));
}

function faultOfUser(user: string): string | undefined {
  if (user === '') return 'names no user';
  if (user.length > MOST_OF_USER) return `names a user longer than ${MOST_OF_USER} characters`;
  if (/^[. ]+$/.test(user)) return 'names a user of dots and spaces alone';
  return NOT_IN_USER.test(user) ? 'names a user with a character that none can have' : undefined;
}
