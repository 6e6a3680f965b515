import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, QUALIFIED_NAME } from './name-formats.js';
import { checkAddress, checkReachable } from './network-address-checks.js';
import { MOST_OF_PORT } from './network-formats.js';
import { checkRange } from './number-range.js';
import { requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';
import type { ValidityContext } from './validator.js';

/** Endpoints: each subset by itself (API reference, EndpointSubset). */
export function* checkEndpoints(endpoints: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  for (const subset of endpoints.at('subsets').items()) {
    const lists = [subset.at('addresses'), subset.at('notReadyAddresses')];
    if (lists.every(isEmptyList))
      yield requiredValue(subset, 'Each item of "subsets" needs "addresses" or "notReadyAddresses".');
    for (const address of lists.flatMap((list) => list.items())) yield* checkEndpointAddress(address, minor);
    yield* checkPorts(subset.at('ports').items());
  }
}

function* checkEndpointAddress(address: Field, minor: number): Iterable<ShapeProblem> {
  if (address.at('ip').value !== '') yield* checkAddress(address.at('ip'), minor);
  yield* checkReachable(address.at('ip'));
  yield* checkNonEmptyFormat(address.at('hostname'), DNS_LABEL);
  yield* checkFormat(address.at('nodeName'), DNS_SUBDOMAIN);
}

function* checkPorts(ports: readonly Field[]): Iterable<ShapeProblem> {
  for (const port of ports) {
    const name = port.at('name');
    if (ports.length > 1 && (name.value === undefined || name.value === ''))
      yield requiredValue(name, 'Each of several ports needs a "name".');
    yield* checkNonEmptyFormat(name, DNS_LABEL);
    yield* checkRange(port.at('port'), 1, MOST_OF_PORT);
    yield* checkFormat(port.at('appProtocol'), QUALIFIED_NAME);
  }
}
