import type { Field } from '../documents/field.js';
import { isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { readAddress } from './network-addresses.js';
import { checkItem, WILDCARD_SUBDOMAIN } from './network-formats.js';
import { checkIngressBackend } from './network-ingress-backend.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';
import type { ValidityContext } from './validator.js';

/** What a path that is matched literally cannot have in it, and at its end. */
const FORBIDDEN_PARTS = ['//', '/./', '/../', '%2f', '%2F'];
const FORBIDDEN_ENDS = ['/..', '/.'];

/** Ingresses of the API version that is left, `networking.k8s.io/v1` (API reference, IngressSpec). */
export function* checkIngress(ingress: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  if (ingress.version !== 'v1') return;
  const spec = ingress.at('spec');
  const fallback = spec.at('defaultBackend');
  if (!fallback.exists && isEmptyList(spec.at('rules')) && isMap(spec.value))
    yield requiredValue(spec.at('rules'), 'An Ingress needs "rules" or a "defaultBackend".');
  if (isMap(fallback.value)) yield* checkIngressBackend(fallback, minor);
  for (const rule of spec.at('rules').items()) yield* checkRule(rule, minor);
  for (const tls of spec.at('tls').items()) yield* checkTls(tls);
  yield* checkFormat(spec.at('ingressClassName'), DNS_SUBDOMAIN);
}

function* checkRule(rule: Field, minor: number): Iterable<ShapeProblem> {
  const host = rule.at('host');
  if (readAddress(host.string ?? ''))
    yield invalidValue(host, `"host" is ${quoted(host.string ?? '')}, an IP address; it takes a DNS name.`);
  else yield* checkHost(host);
  const http = rule.at('http');
  for (const path of http.at('paths').items()) yield* checkPath(path, minor);
}

/** Empty text stands for every host in a rule, and for nothing in a certificate. */
function* checkHost(host: Field): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(host, host.string?.includes('*') ? WILDCARD_SUBDOMAIN : DNS_SUBDOMAIN);
}

function* checkPath(path: Field, minor: number): Iterable<ShapeProblem> {
  const type = path.at('pathType').value;
  const isLiteral = type === 'Exact' || type === 'Prefix';
  if (type === undefined) return;
  const field = path.at('path');
  if (isLiteral || type === 'ImplementationSpecific') yield* checkPathText(field, isLiteral);
  if (isMap(path.at('backend').value)) yield* checkIngressBackend(path.at('backend'), minor);
}

function* checkPathText(field: Field, isLiteral: boolean): Iterable<ShapeProblem> {
  const text = field.value === undefined ? '' : field.string;
  if (text === undefined || isPlaceholder(text)) return;
  if (text === '') {
    if (isLiteral)
      yield requiredValue(field, 'A path of the type "Exact" or "Prefix" needs "path", beginning with "/".');
    return;
  }
  const fault = faultOfPath(text, isLiteral);
  if (fault) yield invalidValue(field, `"path" is ${quoted(text)}; ${fault}.`);
}

function faultOfPath(text: string, isLiteral: boolean): string | undefined {
  if (!text.startsWith('/')) return 'it must begin with "/"';
  if (!isLiteral) return undefined;
  const part = FORBIDDEN_PARTS.find((forbidden) => text.includes(forbidden));
  if (part) return `it must not have "${part}" in it`;
  const end = FORBIDDEN_ENDS.find((forbidden) => text.endsWith(forbidden));
  return end && `it must not end with "${end}"`;
}

function* checkTls(tls: Field): Iterable<ShapeProblem> {
  for (const host of tls.at('hosts').items())
    yield* checkItem(host, host.string?.includes('*') ? WILDCARD_SUBDOMAIN : DNS_SUBDOMAIN);
  yield* checkNonEmptyFormat(tls.at('secretName'), DNS_SUBDOMAIN);
}
