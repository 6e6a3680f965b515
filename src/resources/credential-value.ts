import { isPlaceholder } from '../documents/placeholder.js';
import { isCredentialName, isPasswordName, mayNameSecret } from './credential-name.js';

/** Longer texts are no single value; their first part says enough. */
const MAX_LENGTH = 20_000;

/** Shapes that no other text has, each anchored, so that a search is linear. */
const SHAPES: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ['a JSON web token', /^(?:Bearer )?eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]*$/],
  ['an AWS access key id', /^(?:AKIA|ASIA)[0-9A-Z]{16}$/],
  ['a GitHub token', /^(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})$/],
  ['a GitLab token', /^glpat-[\w-]{16,}$/],
  ['a Slack token', /^xox[abeprs]-[\w-]{10,}$/],
  ['a Stripe key', /^[sr]k_(?:live|test)_\w{16,}$/],
  [
    'an API key',
    /^(?:sk-[\w-]{20,}|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|hvs\.[\w-]{20,}|npm_\w{30,}|dop_v1_\w{40,})$/,
  ],
];

const ADDRESS = /^[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@?#]{0,200}:([^\s/@?#]{1,300})@/i;
const CONNECTION_PART = /^(?:password|pwd|accountkey|sharedaccesskey)=(.+)$/i;

/** What a value is by its shape alone: `a private key`, `a password in an address`; undefined where it is not plain. */
export function credentialShape(value: string): string | undefined {
  const text = value.slice(0, MAX_LENGTH).trim();
  if (/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/.test(text) || isEncodedPrivateKey(text)) return 'a private key';
  const shape = SHAPES.find(([, pattern]) => pattern.test(text))?.[0];
  if (shape) return shape;
  const password = passwordInAddress(text);
  return password && isLiteral(password) && !isReference(password) && !/^<[^<>]*>$/.test(password)
    ? 'a password in an address'
    : undefined;
}

/** `-----BEGIN … PRIVATE KEY-----` in base64. */
function isEncodedPrivateKey(text: string): boolean {
  return /^LS0tLS1CRUdJTi[A-Za-z0-9+/]{34}/.test(text) && atob(text.slice(0, 48)).includes('PRIVATE KEY');
}

/** The password of `postgres://app:…@db`, `Server=db;Password=…`, `host=db password=…` and `jdbc:…?password=…`. */
export function passwordInAddress(value: string): string | undefined {
  const text = value.slice(0, MAX_LENGTH).trim();
  const parts = text.includes('=') ? text.split(/[;?&\s]+/) : [];
  return (
    ADDRESS.exec(text)?.[1] ?? parts.map((part) => CONNECTION_PART.exec(part)?.[1]).find((found) => found !== undefined)
  );
}

/** How a name and its value give a credential away. */
export interface Exposure {
  /** What it is, in words. */
  readonly what: string;
  /** Whether the value only stands for one that is to be filled in: `changeme`, `<your-password>`. */
  readonly isStandIn: boolean;
}

/**
 * What a named value gives away: a credential by its shape, or by its name. Undefined for what is no credential: empty
 * values, placeholders and references, switches, numbers, paths, addresses, names of Secrets.
 */
export function exposureOf(name: string, value: unknown): Exposure | undefined {
  if (typeof value !== 'string' || value.trim() === '' || isPlaceholder(value)) return undefined;
  const shape = credentialShape(value);
  if (shape) return { what: shape, isStandIn: false };
  if (!isCredentialName(name) || isReference(value)) return undefined;
  if (isStandIn(value)) return { what: 'a stand-in for a credential', isStandIn: true };
  if (!isLiteral(value) || (/^\d+$/.test(value) && !(isPasswordName(name) && value.length > 3))) return undefined;
  if (mayNameSecret(name, value)) return undefined;
  return { what: 'a credential', isStandIn: false };
}

const SWITCH =
  /^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled?|disabled?|always|never|optional|required|auto|default|basic|bearer|empty|unused|not[-_ ]?(?:used|needed|required|set))$/i;
const FILE_NAME = /^[\w.-]+\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|txt|conf|properties)$/i;
const ELSEWHERE =
  /^(?:[~.]{0,2}\/|[A-Za-z]:\\|[a-z][a-z0-9+.-]{1,30}:\/\/|(?:vault|file|env|arn|gsm|ref|secret|op):|@Microsoft\.KeyVault|projects\/|ssh-|ecdsa-|-----BEGIN (?:CERT|PUBLIC))/;

/** Whether a text could be a credential: no switch, no path, no address, no row of signs. */
function isLiteral(value: string): boolean {
  const text = value.trim();
  return /[A-Za-z0-9]/.test(text) && ![SWITCH, FILE_NAME, ELSEWHERE].some((pattern) => pattern.test(text));
}

/** Whether it takes its value from a variable: `$(PASSWORD)`, `${PASSWORD}`, `$PASSWORD`, `%PASSWORD%`, `#{PASSWORD}#`. */
function isReference(value: string): boolean {
  return isPlaceholder(value) || /\$\(|\$\{|#\{|^\$[A-Za-z_\d@*?]|^%\w+%|^__\w+__$|^@@?\w+@@?$|^`/.test(value.trim());
}

const STAND_IN =
  /^(?:(?:please[-_ ])?change[-_ ]?(?:me|it|this)\b.*|replace[-_ ]?(?:me|this|with)\b.*|your[-_ ].*|(?:insert|enter|put|add|set)[-_ ](?:your|a|the)\b.*|to[-_ ]?do|tbd|fixme|place[-_ ]?holder|redacted|(?:dummy|fake|example|sample)(?:[-_ ].*)?|(?:[a-z]{2,6}[-_])?(?:x{3,}|\.{3,}))$/i;

/** Whether a value only stands for one that is to be filled in: `changeme`, `<password>`, `your-api-key`, `xxxx`. */
export function isStandIn(value: string): boolean {
  const text = value.trim();
  return /^<[^<>]*>$/.test(text) || STAND_IN.test(text.replace(/_/g, '-'));
}

const GUESSABLE = new Set(
  'password password1 password123 passw0rd secret admin administrator root toor test postgres mysql mongo redis guest user letmein qwerty welcome 1234 12345 123456 12345678 123456789 pass demo default'.split(
    ' ',
  ),
);

/** Whether a value is among the first that anyone would try. */
export function isGuessable(value: string): boolean {
  return GUESSABLE.has(value.trim().toLowerCase());
}
