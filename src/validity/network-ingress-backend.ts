import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { LETTER_LABEL, MOST_OF_PORT, PATH_SEGMENT, PORT_NAME } from './network-formats.js';
import { checkRange } from './number-range.js';
import { invalidValue, requiredValue } from './problems.js';

/** Since when the names of Services may begin with a digit (KEP-5311). */
const RELAXED_SINCE = 36;

/** Where an Ingress sends requests: a port of a Service, or another object (API reference, IngressBackend). */
export function* checkIngressBackend(backend: Field, minor: number): Iterable<ShapeProblem> {
  const service = backend.at('service');
  const resource = backend.at('resource');
  if (service.exists && resource.exists)
    yield invalidValue(backend, 'A backend names a "service" or a "resource", and not both.');
  else if (resource.exists) yield* checkResource(resource);
  else if (service.exists) yield* checkService(service, minor);
  else yield requiredValue(service, 'A backend needs a "service" or a "resource".');
}

function* checkService(service: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(service.at('name'), minor >= RELAXED_SINCE ? DNS_LABEL : LETTER_LABEL);
  const port = service.at('port');
  const [name, number] = [port.at('name'), port.at('number')];
  const hasName = name.exists && name.value !== '';
  const hasNumber = number.exists && number.value !== 0;
  if (hasName && hasNumber) yield invalidValue(port, 'The port of a backend has a "name" or a "number", and not both.');
  else if (!hasName && !hasNumber) yield requiredValue(port, 'The port of a backend needs a "name" or a "number".');
  else if (hasName) yield* checkFormat(name, PORT_NAME);
  else yield* checkRange(number, 1, MOST_OF_PORT);
}

function* checkResource(resource: Field): Iterable<ShapeProblem> {
  yield* checkFormat(resource.at('apiGroup'), DNS_SUBDOMAIN);
  for (const name of ['kind', 'name']) {
    const field = resource.at(name);
    if (field.exists && field.value !== '') yield* checkFormat(field, PATH_SEGMENT);
    else yield requiredValue(field, `The "resource" of a backend needs "${name}".`);
  }
}
