import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { finalName } from './metadata-names.js';
import { DNS_SUBDOMAIN } from './name-formats.js';
import { hasStranger } from './pod-check.js';
import { invalidValue, quoted, requiredValue, unsupportedValue } from './problems.js';
import { isTimeZone } from './time-zone-names.js';
import type { ValidityContext } from './validator.js';
import { checkAmounts } from './workload-controllers.js';
import { scheduleFault } from './workload-cron-schedule.js';
import { checkJobSpec } from './workload-jobs.js';

/** The server appends eleven characters to it for each Job. */
const MOST_OF_NAME = 52;
/** Since when `timeZone` is read with default feature gates (KEP-3140), and since when no schedule may hold one. */
const TIME_ZONE_SINCE = 25;
const NO_ZONE_IN_SCHEDULE_SINCE = 29;

/** CronJobs (API reference, CronJobSpec). */
export function* checkCronJob(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkName(resource);
  yield* checkSchedule(spec, minor);
  if (minor >= TIME_ZONE_SINCE) yield* checkTimeZone(spec.at('timeZone'));
  yield* checkAmounts(spec, ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit']);
  const job = spec.at('jobTemplate', 'spec');
  yield* checkHasJob(spec.at('jobTemplate'));
  yield* checkNoSelector(job);
  yield* checkJobSpec({ resource, spec: job, minor });
}

function* checkName(resource: Resource): Iterable<ShapeProblem> {
  const name = finalName(resource);
  if (name === undefined || name.length <= MOST_OF_NAME || !DNS_SUBDOMAIN.accepts(name)) return;
  const field = resource.at('metadata', resource.at('metadata', 'name').value ? 'name' : 'generateName');
  yield invalidValue(
    field,
    `A CronJob takes a name of at most ${MOST_OF_NAME} characters, because its Jobs get longer ones; this makes ${name.length}.`,
  );
}

/** A time zone in the schedule is for `no-time-zone-in-schedule` to judge. */
function* checkSchedule(spec: Field, minor: number): Iterable<ShapeProblem> {
  const schedule = spec.at('schedule');
  const text = schedule.string;
  if (!text || isPlaceholder(text)) return;
  if (text.includes('TZ') && (minor >= NO_ZONE_IN_SCHEDULE_SINCE || spec.at('timeZone').exists)) return;
  const fault = scheduleFault(text.replace(/^(?:CRON_)?TZ=\S* +/, ''));
  if (fault) yield invalidValue(schedule, `The schedule ${quoted(text)} ${fault}.`);
}

function* checkTimeZone(zone: Field): Iterable<ShapeProblem> {
  const text = zone.string;
  if (text === undefined || isPlaceholder(text) || isTimeZone(text)) return;
  yield invalidValue(
    zone,
    `"timeZone" is ${quoted(text)}, which is no name of the IANA time zone database, such as "Europe/Berlin" or "Etc/UTC".`,
  );
}

/** A template without a `spec`, which the API reference calls optional, has no containers. */
function* checkHasJob(template: Field): Iterable<ShapeProblem> {
  if (isMap(template.value) && !template.at('spec').exists && !hasStranger(template, ['metadata', 'spec']))
    yield requiredValue(template.at('spec'), '"jobTemplate" needs "spec", with the template of a pod.');
}

/** The selectors of the Jobs that it makes are generated. */
function* checkNoSelector(job: Field): Iterable<ShapeProblem> {
  const [selector, manual] = [job.at('selector'), job.at('manualSelector')];
  if (selector.exists) yield invalidValue(selector, '"selector" may not be set in a CronJob: each Job gets its own.');
  if (manual.value === true) yield unsupportedValue(manual, ['false']);
}
