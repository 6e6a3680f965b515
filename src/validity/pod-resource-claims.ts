import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { hasOnly, type PodInObject } from './pod-check.js';
import { checkUnique } from './pod-names.js';
import { invalidValue, requiredValue } from './problems.js';

/** Claims of devices are read since dynamic resource allocation is on by default (KEP-4381). */
const CLAIMS_SINCE = 34;

/** The claims of devices that a pod makes (API reference, PodResourceClaim). */
export function* checkResourceClaims({ spec, minor }: PodInObject): Iterable<ShapeProblem> {
  if (minor < CLAIMS_SINCE) return;
  const claims = spec.at('resourceClaims').items();
  for (const claim of claims) {
    yield* checkNonEmptyFormat(claim.at('name'), DNS_LABEL);
    yield* checkSource(claim);
  }
  yield* checkUnique(
    claims.map((claim) => claim.at('name')),
    'resource claim',
  );
}

function* checkSource(claim: Field): Iterable<ShapeProblem> {
  const [made, template] = [claim.at('resourceClaimName'), claim.at('resourceClaimTemplateName')];
  if (made.exists && template.exists)
    yield invalidValue(claim, 'A resource claim takes one of "resourceClaimName" and "resourceClaimTemplateName".');
  const known = ['name', 'resourceClaimName', 'resourceClaimTemplateName'];
  if (!made.exists && !template.exists && hasOnly(claim, known))
    yield requiredValue(made, 'A resource claim needs "resourceClaimName" or "resourceClaimTemplateName".');
  for (const name of [made, template]) yield* checkFormat(name, DNS_SUBDOMAIN);
}
