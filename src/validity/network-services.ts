import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { checkCanonicalAddress, checkCanonicalRange } from './network-address-checks.js';
import { familyOf, readRange } from './network-addresses.js';
import { PATH_SEGMENT } from './network-formats.js';
import { invalidValue, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';

/** IPAddresses: the address is the name, and what uses it (API reference, IPAddressSpec). */
export function* checkIpAddress(address: Resource): Iterable<ShapeProblem> {
  const parent = address.at('spec', 'parentRef');
  yield* checkCanonicalAddress(address.at('metadata', 'name'));
  yield* checkNonEmptyFormat(parent.at('group'), DNS_SUBDOMAIN);
  for (const name of ['resource', 'name', 'namespace']) yield* checkNonEmptyFormat(parent.at(name), PATH_SEGMENT);
}

/** ServiceCIDRs: one range, or one of each family (API reference, ServiceCIDRSpec). */
export function* checkServiceCidr(resource: Resource): Iterable<ShapeProblem> {
  const list = resource.at('spec', 'cidrs');
  const ranges = list.items();
  if (resource.at('spec').exists && isEmptyList(list))
    yield requiredValue(list, 'A ServiceCIDR needs "cidrs" with at least one range.');
  for (const range of ranges) yield* checkCanonicalRange(range);
  const families = ranges.map(({ string }) => readRange(string ?? '')).map((range) => range && familyOf(range));
  if (ranges.length > 2) yield invalidValue(list, '"cidrs" takes at most two ranges, one of each family.');
  else if (families[0] && families[0] === families[1])
    yield invalidValue(list, `"cidrs" has two ${families[0]} ranges; it takes one of each family.`);
}
