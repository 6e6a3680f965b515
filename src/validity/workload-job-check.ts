import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import { hasStranger } from './pod-check.js';

/** The specification of a Job, in the object that has it. */
export interface JobInObject {
  readonly resource: Resource;
  readonly spec: Field;
  /** The minor number of the target release, as 36. */
  readonly minor: number;
}

/** Since when `completionMode` is read with default feature gates (KEP-2214). */
const MODE_SINCE = 22;
/** Since when `backoffLimitPerIndex` and `maxFailedIndexes` are read with default feature gates (KEP-3850). */
export const LIMITS_SINCE = 29;
/** The same of `successPolicy` (KEP-3998). */
export const SUCCESS_POLICY_SINCE = 31;

export function isIndexed({ spec, minor }: JobInObject): boolean {
  return minor >= MODE_SINCE && spec.at('completionMode').value === 'Indexed';
}

const FIELDS = [
  'activeDeadlineSeconds',
  'backoffLimit',
  'backoffLimitPerIndex',
  'completionMode',
  'completions',
  'managedBy',
  'manualSelector',
  'maxFailedIndexes',
  'parallelism',
  'podFailurePolicy',
  'podReplacementPolicy',
  'selector',
  'successPolicy',
  'suspend',
  'template',
  'ttlSecondsAfterFinished',
];

/** Whether a field is certain to be missing: no key that the type does not know may be meant by it. */
export function lacks(spec: Field, name: string): boolean {
  return !spec.at(name).exists && !hasStranger(spec, FIELDS);
}
