import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { DNS_SUBDOMAIN } from './name-formats.js';
import { MOST_OF_PORT } from './network-formats.js';
import { checkRange } from './number-range.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

/** Where a webhook is: at a URL or behind a Service (API reference, WebhookClientConfig). */
export function* checkClientConfig(config: Field): Iterable<ShapeProblem> {
  if (!isMap(config.value)) return;
  const [url, service] = [config.at('url'), config.at('service')];
  if (url.exists === service.exists) {
    const found = url.exists ? 'sets both' : 'sets none';
    yield requiredValue(config, `${quoted(String(config.key))} needs either "url" or "service", and ${found}.`);
  } else if (service.exists) yield* checkService(service);
  else yield* checkUrl(url);
}

function* checkService(service: Field): Iterable<ShapeProblem> {
  yield* checkRange(service.at('port'), 1, MOST_OF_PORT);
  const path = service.at('path');
  const text = path.string;
  if (!text || text === '/' || isPlaceholder(text)) return;
  if (!text.startsWith('/')) yield invalidValue(path, '"path" must begin with "/".');
  const segments = text.slice(1).replace(/\/$/, '').split('/');
  const odd = segments.find((segment) => !DNS_SUBDOMAIN.accepts(segment));
  if (odd !== undefined)
    yield invalidValue(path, `"path" holds the segment ${quoted(odd)}, which is no ${DNS_SUBDOMAIN.what}.`);
}

/** `https`, a host without credentials, and a path. */
const HTTPS_URL = /^https:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;
/** What no URL holds unescaped, and what no host holds. */
const NOT_IN_URL = /[\0-\x1f\x7f]|%(?![0-9A-Fa-f]{2})/;
const NOT_IN_HOST = /[\s\\^`{|}%]/;

/** The URL is not quoted: it may hold a password. */
function* checkUrl(field: Field): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined || isPlaceholder(text)) return;
  const problem = urlProblem(text);
  if (problem) yield invalidValue(field, `"url" ${problem}; it takes the form https://host/path.`);
}

function urlProblem(text: string): string | undefined {
  const [, authority = '', path = '', query = '', fragment = ''] = HTTPS_URL.exec(text) ?? [];
  if (!/^https:/i.test(text)) return 'does not begin with "https"';
  if (authority.includes('@')) return 'holds credentials';
  if (authority === '') return 'names no host';
  if (fragment.length > 1) return 'has a fragment ("#")';
  if (query.length > 1) return 'has a query ("?")';
  const port = /:([^:\]]*)$/.exec(authority)?.[1] ?? '';
  const isOdd = NOT_IN_HOST.test(authority) || NOT_IN_URL.test(path) || !/^\d*$/.test(port);
  return isOdd ? 'cannot be read' : undefined;
}
