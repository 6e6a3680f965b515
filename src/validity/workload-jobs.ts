import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { finalName } from './metadata-names.js';
import { checkFormat, DNS_LABEL, DNS_SUBDOMAIN, LABEL_VALUE } from './name-formats.js';
import { DOMAIN_PATH } from './network-formats.js';
import { invalidValue, quoted, requiredValue, tooLong, unsupportedValue } from './problems.js';
import type { ValidityContext } from './validator.js';
import { checkAmounts } from './workload-controllers.js';
import { checkIndexes } from './workload-indexed-jobs.js';
import { isIndexed, type JobInObject, lacks, SUCCESS_POLICY_SINCE } from './workload-job-check.js';
import { checkFailurePolicy } from './workload-job-failures.js';
import { checkJobSelector } from './workload-job-selectors.js';
import { checkSuccessPolicy } from './workload-job-successes.js';

/** Since when the server reads these fields with default feature gates. */
const FAILURE_POLICY_SINCE = 26;
const REPLACEMENT_POLICY_SINCE = 29;
const MANAGED_BY_SINCE = 32;

const MOST_OF_MANAGER = 63;
const AMOUNTS = ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished'];

/** Jobs (API reference, JobSpec). */
export function* checkJob(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const job: JobInObject = { resource, spec: resource.at('spec'), minor };
  yield* checkJobSelector(job);
  yield* checkHostName(job);
  yield* checkJobSpec(job);
}

/** What holds for a Job and for the template of one. */
export function* checkJobSpec(job: JobInObject): Iterable<ShapeProblem> {
  const { spec, minor } = job;
  yield* checkAmounts(spec, AMOUNTS);
  yield* checkChosen(spec.at('completionMode'), ['Indexed', 'NonIndexed']);
  yield* checkIndexes(job);
  if (minor >= FAILURE_POLICY_SINCE) yield* checkFailurePolicy(job);
  if (minor >= REPLACEMENT_POLICY_SINCE) yield* checkReplacementPolicy(spec);
  if (minor >= SUCCESS_POLICY_SINCE) yield* checkSuccessPolicy(job);
  if (minor >= MANAGED_BY_SINCE) yield* checkManager(spec.at('managedBy'));
}

/** The pods of an indexed Job have the name of the Job and their index as host names. */
function* checkHostName(job: JobInObject): Iterable<ShapeProblem> {
  const { resource, spec } = job;
  const [name, completions] = [finalName(resource), completionsOf(spec)];
  if (
    name === undefined ||
    !LABEL_VALUE.accepts(name) ||
    !isIndexed(job) ||
    completions === undefined ||
    completions < 1
  )
    return;
  const host = `${name}-${completions - 1}`;
  if (DNS_LABEL.accepts(host) || !DNS_SUBDOMAIN.accepts(name)) return;
  const field = resource.at('metadata', resource.at('metadata', 'name').value ? 'name' : 'generateName');
  yield invalidValue(field, `An indexed Job of this name has the host ${quoted(host)}, which is no ${DNS_LABEL.what}.`);
}

/** A Job in which neither number is written completes once. */
function completionsOf(spec: Field): number | undefined {
  const completions = spec.at('completions');
  if (completions.exists) return completions.number;
  return lacks(spec, 'parallelism') ? 1 : undefined;
}

function* checkReplacementPolicy(spec: Field): Iterable<ShapeProblem> {
  const policy = spec.at('podReplacementPolicy');
  yield* checkChosen(policy, ['Failed', 'TerminatingOrFailed']);
  if (policy.value === 'TerminatingOrFailed' && spec.at('podFailurePolicy').exists)
    yield unsupportedValue(policy, ['Failed']);
}

/** The controller that answers for the Job, under a domain (KEP-4368). */
function* checkManager(manager: Field): Iterable<ShapeProblem> {
  const text = manager.string;
  if (text === undefined || isPlaceholder(text)) return;
  if (text === '') yield requiredValue(manager, '"managedBy" may not be empty; leave it out instead.');
  else if (Buffer.byteLength(text) <= MOST_OF_MANAGER) yield* checkFormat(manager, DOMAIN_PATH);
  else yield tooLong(manager, `"managedBy" has ${Buffer.byteLength(text)} bytes; it takes ${MOST_OF_MANAGER}.`);
}
