import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { ADMISSION_VALIDATORS } from './admission-validators.js';
import { CERTIFICATE_VALIDATORS } from './certificates-validators.js';
import { CONTAINER_VALIDATORS } from './container-validators.js';
import { CORE_VALIDATORS } from './core-validators.js';
import { EVENT_VALIDATORS } from './event-validators.js';
import { EXTENSION_VALIDATORS } from './extension-validators.js';
import { FLOWCONTROL_VALIDATORS } from './flowcontrol-validators.js';
import { METADATA_VALIDATORS } from './metadata-validators.js';
import { NETWORK_VALIDATORS } from './network-validators.js';
import { POD_VALIDATORS } from './pod-validators.js';
import { RBAC_VALIDATORS } from './rbac-validators.js';
import { RESOURCE_VALIDATORS } from './resource-validators.js';
import { REVIEW_VALIDATORS } from './review-validators.js';
import { SCHEDULING_VALIDATORS } from './scheduling-validators.js';
import { SERVICE_VALIDATORS } from './service-validators.js';
import { STORAGE_VALIDATORS } from './storage-validators.js';
import type { Validator, Validators, ValidityContext } from './validator.js';
import { WORKLOAD_VALIDATORS } from './workload-validators.js';

/** Each area brings its own table; one object may be the concern of several. */
const AREAS: readonly Validators[] = [
  METADATA_VALIDATORS,
  POD_VALIDATORS,
  CONTAINER_VALIDATORS,
  CORE_VALIDATORS,
  NETWORK_VALIDATORS,
  RBAC_VALIDATORS,
  SCHEDULING_VALIDATORS,
  SERVICE_VALIDATORS,
  STORAGE_VALIDATORS,
  ADMISSION_VALIDATORS,
  EXTENSION_VALIDATORS,
  REVIEW_VALIDATORS,
  RESOURCE_VALIDATORS,
  FLOWCONTROL_VALIDATORS,
  EVENT_VALIDATORS,
  CERTIFICATE_VALIDATORS,
  WORKLOAD_VALIDATORS,
];

const BY_KIND = new Map<string, readonly Validator[]>();

/**
 * What an API server refuses in an object beyond its shape: names, ranges, sets of values, and fields of one object that
 * do not go together. Predicts validation and the default admission of the release; objects of custom kinds are not
 * judged.
 */
export function* checkValidity(resource: Resource, context: ValidityContext): Iterable<ShapeProblem> {
  for (const validator of validatorsOf(`${resource.group}/${resource.kind}`)) yield* validator(resource, context);
}

function validatorsOf(kind: string): readonly Validator[] {
  let found = BY_KIND.get(kind);
  if (!found) {
    found = AREAS.flatMap((area) => [...(area['*'] ?? []), ...(Object.hasOwn(area, kind) ? (area[kind] ?? []) : [])]);
    BY_KIND.set(kind, found);
  }
  return found;
}
