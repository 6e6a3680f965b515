import { expect, test } from 'vitest';
import { preStopDelay } from '../../src/resources/termination.js';
import { readContainer } from '../support/read-resources.js';

const delay = (hook: string) => preStopDelay(readContainer(`lifecycle: { preStop: ${hook} }`))?.seconds;

test.each([
  ['{ sleep: { seconds: 10 } }', 10],
  ['{ exec: { command: [sleep, "15"] } }', 15],
  ['{ exec: { command: [sleep, 15] } }', 15],
  ['{ exec: { command: [/bin/sh, -c, "sleep 20 && nginx -s quit"] } }', 20],
  ['{ exec: { command: [sh, -c, "sleep 5; drain; sleep 1.5m"] } }', 95],
  ['{ exec: { command: [/usr/bin/sleep, 1h] } }', 3600],
])('%s waits', (hook, seconds) => {
  expect(delay(hook)).toBe(seconds);
});

test.each([
  '{ exec: { command: [nginx, -s, quit] } }',
  '{ exec: { command: [sh, -c, "while pgrep app; do sleep 1; done"] } }',
  '{ exec: { command: [sh, -c, "sleep $DELAY"] } }',
  '{ exec: { command: [sleep] } }',
  '{ httpGet: { port: 80 } }',
  '{}',
])('%s waits for a time that cannot be read', (hook) => {
  expect(delay(hook)).toBeUndefined();
});
