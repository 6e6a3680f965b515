import { isPartialContainer } from '../resources/partial.js';
import type { ContainerCheck } from './container-check.js';
import { checkNonEmptyFormat, DNS_LABEL } from './name-formats.js';
import { isOpen } from './pod-check.js';
import { duplicateValue, invalidValue, quoted } from './problems.js';

/** Claims of devices are read since dynamic resource allocation is on by default (KEP-4381). */
const CLAIMS_SINCE = 34;

/** The claims of the pod that a container uses, whole or by one of their requests (API reference, ResourceClaim). */
export const checkClaims: ContainerCheck = function* ({ container, target: { spec, minor } }) {
  const claims = container.at('resources', 'claims').items();
  if (minor < CLAIMS_SINCE) return;
  const names = spec
    .at('resourceClaims')
    .items()
    .map((claim) => claim.at('name'));
  const isPartial = isPartialContainer(container);
  const used: string[] = [];
  for (const claim of claims) {
    const [name, request] = [claim.at('name'), claim.at('request')];
    yield* checkNonEmptyFormat(request, DNS_LABEL);
    if (!name.string || [name, request].some(isOpen)) continue;
    if (!isPartial && !names.some(isOpen) && !names.some(({ value }) => value === name.value))
      yield invalidValue(name, `${quoted(name.string)} is none of the "resourceClaims" of the pod.`);
    const use = request.string ? `${name.string}/${request.string}` : name.string;
    if (used.some((other) => overlap(other, use)))
      yield duplicateValue(claim, `Container "${container.name}" uses the claim ${quoted(use)} a second time.`);
    used.push(use);
  }
};

/** Whether two uses are the same, or one is the whole of which the other is a part. */
function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
