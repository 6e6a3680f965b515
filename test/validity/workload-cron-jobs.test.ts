import { expect, test } from 'vitest';
import { isTimeZone } from '../../src/validity/time-zone-names.js';
import { scheduleFault } from '../../src/validity/workload-cron-schedule.js';
import { WORKLOAD_VALIDATORS } from '../../src/validity/workload-validators.js';
import { head, testValidators } from './validator-cases.js';

test.each([
  '* * * * *',
  ' 0  0 1 1 0 ',
  '*/5 1-3,20 ? JAN,feb-mar Mon-Fri/2',
  '0/15 * * * *',
  '*/100 1,,2 * * *',
  '*-9 * * * *',
  '@daily',
  '@every 1h30m',
  '@every 1.5h',
])('reads %s', (schedule) => expect(scheduleFault(schedule)).toBeUndefined());

test.each([
  ['* * * *', '4 fields'],
  ['5', '1 field;'],
  ['60 * * * *', 'minute'],
  ['* 24 * * *', 'hour'],
  ['* * 0 * *', 'day of the month'],
  ['* * * 13 *', 'jan to dec'],
  ['* * * * 7', '0 to 6'],
  ['*/0 * * * *', 'minute'],
  ['5-1 * * * *', '"5-1"'],
  ['1-2-3 * * * *', '"1-2-3"'],
  ['*/5/5 * * * *', '"*/5/5"'],
  ['* * L * *', '"L"'],
  ['@reboot', '@daily'],
  ['@every 1d', 'duration'],
])('does not read %s', (schedule, message) => expect(scheduleFault(schedule)).toContain(message));

test.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'US/Pacific', 'Etc/GMT+5', 'posix/UTC'])(
  'knows the time zone %s',
  (name) => expect(isTimeZone(name)).toBe(true),
);
test.each(['', 'utc', 'europe/berlin', 'Europe', 'PST', 'Local', 'UTC+1', '-:', 'Africa:'])(
  'knows no time zone %j',
  (name) => expect(isTimeZone(name)).toBe(false),
);

const JOB = 'template: { spec: { restartPolicy: Never, containers: [{ name: main, image: a }] } }';

testValidators(WORKLOAD_VALIDATORS, {
  head: head('batch/v1', 'CronJob'),
  valid: {
    'a CronJob': `spec: { schedule: '@daily', timeZone: Etc/UTC, jobTemplate: { spec: { manualSelector: false, ${JOB} } } }`,
    'a schedule that a rule judges': `spec: { schedule: 'TZ=UTC x', jobTemplate: { spec: { ${JOB} } } }`,
    'values from elsewhere': `spec: { schedule: '\${CRON}', timeZone: '{{ zone }}', jobTemplate: { spec: { ${JOB} } } }`,
  },
  invalid: {
    'times that cannot be': [
      `spec: { schedule: '61 * * * *', timeZone: CEST, startingDeadlineSeconds: -1, failedJobsHistoryLimit: -1, jobTemplate: { spec: { ${JOB} } } }`,
      ['spec.schedule', '0 to 59'],
      ['spec.timeZone', 'IANA'],
      ['spec.startingDeadlineSeconds', '0 or more'],
      ['spec.failedJobsHistoryLimit', '0 or more'],
    ],
    'a selector': [
      `spec: { jobTemplate: { spec: { selector: {}, manualSelector: true, ${JOB} } } }`,
      ['spec.jobTemplate.spec.selector', 'gets its own'],
      ['spec.jobTemplate.spec.manualSelector', '"false"'],
    ],
    'a Job that cannot be': [
      `spec: { jobTemplate: { spec: { completionMode: Indexed, backoffLimit: -1, ${JOB} } } }`,
      ['spec.jobTemplate.spec.backoffLimit', '0 or more'],
      ['spec.jobTemplate.spec.completions', 'needs "completions"'],
    ],
    'no Job': ['spec: { jobTemplate: { metadata: {} } }', ['spec.jobTemplate.spec', 'needs "spec"']],
  },
});
testValidators(WORKLOAD_VALIDATORS, {
  head: 'apiVersion: batch/v1\nkind: CronJob\n',
  valid: { 'the longest name': `metadata: { name: ${'a'.repeat(52)} }` },
  invalid: {
    'a longer name': [`metadata: { name: ${'a'.repeat(53)} }`, ['metadata.name', 'this makes 53']],
    'a prefix that makes one': [`metadata: { generateName: ${'a'.repeat(48)} }`, ['metadata.generateName', '53']],
  },
});
testValidators(
  WORKLOAD_VALIDATORS,
  {
    head: head('batch/v1', 'CronJob'),
    valid: {
      'a time zone before the schedule': "spec: { schedule: 'CRON_TZ=UTC 0 0 * * *' }",
      'a time zone that is not read': "spec: { schedule: '@daily', timeZone: CEST }",
    },
    invalid: { 'a schedule behind it': ["spec: { schedule: 'TZ=UTC 0 0 * *' }", ['spec.schedule', '4 fields']] },
  },
  24,
);
