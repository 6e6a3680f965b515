import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, DNS_SUBDOMAIN, RELAXED_SUBDOMAIN } from './name-formats.js';
import { checkAddress } from './network-address-checks.js';
import { hasOnly, isMissing, type PodInObject } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';

const CONFIG_FIELDS = ['nameservers', 'searches', 'options'];
const MOST_NAMESERVERS = 3;
/** More search domains are taken since `ExpandedDNSConfig` is on (KEP-2595). */
const EXPANDED_SINCE = 26;
/** Underscores and a lone dot are taken since `RelaxedDNSSearchValidation` is on (KEP-4427). */
const RELAXED_SINCE = 33;

/** The DNS settings of a pod (API reference, PodDNSConfig). */
export function* checkPodDns({ spec, minor }: PodInObject): Iterable<ShapeProblem> {
  const config = spec.at('dnsConfig');
  if (spec.at('dnsPolicy').value === 'None') yield* checkHasNameserver(config);
  yield* checkNameservers(config.at('nameservers'), minor);
  yield* checkSearches(config.at('searches'), minor);
  for (const option of config.at('options').items()) {
    const name = option.at('name');
    if (isMissing(name) && hasOnly(option, ['name', 'value']))
      yield requiredValue(name, 'The DNS option needs "name".');
  }
}

function* checkHasNameserver(config: Field): Iterable<ShapeProblem> {
  const servers = config.at('nameservers');
  if (config.exists && !hasOnly(config, CONFIG_FIELDS)) return;
  if (isMissing(servers))
    yield requiredValue(servers, 'The DNS policy "None" needs at least one address in "dnsConfig.nameservers".');
}

function* checkNameservers(servers: Field, minor: number): Iterable<ShapeProblem> {
  const { length } = servers.items();
  if (length > MOST_NAMESERVERS)
    yield invalidValue(servers, `"nameservers" has ${length} items; it takes ${MOST_NAMESERVERS}.`);
  for (const server of servers.items()) yield* checkAddress(server, minor);
}

function* checkSearches(searches: Field, minor: number): Iterable<ShapeProblem> {
  const [most, mostLetters] = minor < EXPANDED_SINCE ? [6, 256] : [32, 2048];
  const texts = searches.items().map(({ string }) => string ?? '');
  if (texts.length > most) yield invalidValue(searches, `"searches" has ${texts.length} items; it takes ${most}.`);
  if (texts.join(' ').length > mostLetters)
    yield invalidValue(searches, `"searches" is longer than the ${mostLetters} characters that it takes.`);
  for (const search of searches.items()) yield* checkSearch(search, minor);
}

function* checkSearch(search: Field, minor: number): Iterable<ShapeProblem> {
  const isRelaxed = minor >= RELAXED_SINCE;
  const format = isRelaxed ? RELAXED_SUBDOMAIN : DNS_SUBDOMAIN;
  if (isRelaxed && search.value === '.') return;
  yield* checkFormat(search, { ...format, accepts: (text) => format.accepts(text.replace(/\.$/, '')) });
}
