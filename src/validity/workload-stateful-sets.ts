import { type Field, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAllowed } from './allowed-values.js';
import { checkLabelSelector } from './label-selector.js';
import { checkNonEmptyFormat, DNS_LABEL } from './name-formats.js';
import { checkLeast } from './number-range.js';
import { hasStranger, isMissing } from './pod-check.js';
import { requiredValue } from './problems.js';
import type { ValidityContext } from './validator.js';
import { checkClaimSpec } from './volume-claim-spec.js';
import { checkAmounts } from './workload-controllers.js';
import { checkEmptyLabels } from './workload-label-match.js';
import { checkStatefulSetUpdate } from './workload-rollouts.js';

/** Since when the server looks at these fields with default feature gates. */
const ORDINALS_SINCE = 27;
const RETENTION_SINCE = 27;
const SERVICE_NAME_SINCE = 33;
const CLAIMS_SINCE = 34;

/** StatefulSets (API reference, StatefulSetSpec). */
export function* checkStatefulSet(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkEmptyLabels(resource);
  yield* checkAmounts(spec, ['replicas', 'minReadySeconds']);
  yield* checkLabelSelector(spec.at('selector'), Number.POSITIVE_INFINITY);
  yield* checkStatefulSetUpdate(spec.at('updateStrategy'));
  if (minor >= RETENTION_SINCE) {
    const retention = spec.at('persistentVolumeClaimRetentionPolicy');
    for (const name of ['whenDeleted', 'whenScaled']) yield* checkAllowed(retention.at(name), ['Retain', 'Delete']);
  }
  if (minor >= ORDINALS_SINCE) yield* checkLeast(spec.at('ordinals', 'start'), 0);
  if (minor >= SERVICE_NAME_SINCE) yield* checkNonEmptyFormat(spec.at('serviceName'), DNS_LABEL);
  if (minor < CLAIMS_SINCE) return;
  for (const claim of spec.at('volumeClaimTemplates').items()) yield* checkClaim(claim, minor);
}

/** A claim, whose name its volume in the pod has, too. */
function* checkClaim(claim: Field, minor: number): Iterable<ShapeProblem> {
  const spec = claim.at('spec');
  const name = claim.at('metadata', 'name');
  yield* checkNonEmptyFormat(name, DNS_LABEL);
  if (isMap(claim.value) && isMissing(name) && !hasStranger(claim, CLAIM_FIELDS))
    yield requiredValue(name, 'A claim of a StatefulSet needs "metadata.name".');
  if (spec.exists) yield* checkClaimSpec(spec, minor);
  else if (isMap(claim.value) && !hasStranger(claim, CLAIM_FIELDS))
    yield requiredValue(spec, 'A claim of a StatefulSet needs "spec".');
}

const CLAIM_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];
