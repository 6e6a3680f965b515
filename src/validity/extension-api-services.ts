import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { LETTER_LABEL, MOST_OF_PORT } from './network-formats.js';
import { checkRange } from './number-range.js';
import { isMissing } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

const MOST_OF_GROUP = 20_000;
const MOST_OF_VERSION = 1000;

/** A group and version of the API that another server answers for (API reference, APIServiceSpec). */
export function* checkApiService(apiService: Resource): Iterable<ShapeProblem> {
  const spec = apiService.at('spec');
  if (!isMap(spec.value)) return;
  yield* checkName(apiService.at('metadata', 'name'), spec);
  yield* checkGroupVersion(spec);
  yield* checkRange(spec.at('groupPriorityMinimum'), 1, MOST_OF_GROUP);
  yield* checkRange(spec.at('versionPriority'), 1, MOST_OF_VERSION);
  const service = spec.at('service');
  if (!service.exists) yield* checkLocal(spec);
  else if (isMap(service.value)) yield* checkRemote(spec, service);
}

function* checkName(name: Field, spec: Field): Iterable<ShapeProblem> {
  const [{ value: version = '' }, { value: group = '' }] = [spec.at('version'), spec.at('group')];
  const isKnown = [name.value, version, group].every((value) => typeof value === 'string' && !isPlaceholder(value));
  if (!name.string || !isKnown) return;
  const expected = `${version}.${group}`;
  if (name.string !== expected)
    yield invalidValue(name, `The name has to be ${quoted(expected)}, of the version and the group.`);
}

function* checkGroupVersion(spec: Field): Iterable<ShapeProblem> {
  const [version, group] = [spec.at('version'), spec.at('group')];
  if (isMissing(group) && version.value !== 'v1' && !isPlaceholder(version.value))
    yield requiredValue(group, 'An APIService needs "group", but for the core group\'s "v1".');
  yield* checkNonEmptyFormat(group, DNS_SUBDOMAIN);
  if (isMissing(version)) yield requiredValue(version, 'An APIService needs "version".');
  yield* checkNonEmptyFormat(version, LETTER_LABEL);
}

function* checkLocal(spec: Field): Iterable<ShapeProblem> {
  const [bundle, insecure] = [spec.at('caBundle'), spec.at('insecureSkipTLSVerify')];
  if (!isMissing(bundle)) yield invalidValue(bundle, 'An APIService without "service" may have no "caBundle".');
  if (insecure.value === true)
    yield invalidValue(insecure, '"insecureSkipTLSVerify" may not be true in an APIService without "service".');
}

function* checkRemote(spec: Field, service: Field): Iterable<ShapeProblem> {
  for (const name of ['namespace', 'name'])
    if (isMissing(service.at(name))) yield requiredValue(service.at(name), `"service" needs "${name}".`);
  yield* checkRange(service.at('port'), 1, MOST_OF_PORT);
  const insecure = spec.at('insecureSkipTLSVerify');
  if (insecure.value === true && !isMissing(spec.at('caBundle')))
    yield invalidValue(insecure, '"insecureSkipTLSVerify" may not be true beside "caBundle".');
}
