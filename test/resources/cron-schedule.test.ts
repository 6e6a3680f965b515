import { expect, test } from 'vitest';
import { isFrequent, namesHour, readSchedule } from '../../src/resources/cron-schedule.js';

test.each([
  ['*/5 * * * *', true, false],
  ['* * * * *', true, false],
  ['0,30 * * * *', true, false],
  ['0 * * * *', false, false],
  ['@hourly', false, false],
  ['15 */6 * * *', false, false],
  ['0 3 * * *', false, true],
  ['*/10 9-17 * * 1-5', false, true],
  ['@daily', false, true],
])('%s', (text, frequent, hour) => {
  const schedule = readSchedule(text)!;
  expect([isFrequent(schedule), namesHour(schedule)]).toEqual([frequent, hour]);
});

test.each(['@every 5m', '${SCHEDULE}', 'TZ=UTC 0 3 * * *', '', undefined, 'constructor'])(
  '%s is none of five fields',
  (text) => {
    expect(readSchedule(text)).toBeUndefined();
  },
);
