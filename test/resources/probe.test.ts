import { describe, expect, test } from 'vitest';
import { asksTheSame, handlerOf, readTiming, tolerance } from '../../src/resources/probe.js';
import { readContainer } from '../support/read-resources.js';

const timing = (probe: string) => readTiming(readContainer(`livenessProbe: ${probe}`).at('livenessProbe'));

describe('the times of a probe', () => {
  test("have the API server's defaults, for 0 as well", () => {
    const defaults = { initialDelay: 0, period: 10, timeout: 1, failures: 3 };
    expect(timing('{}')).toEqual(defaults);
    expect(timing('{ periodSeconds: 0, failureThreshold: 0 }')).toEqual(defaults);
    expect(tolerance(defaults)).toBe(30);
  });

  test('are unknown where one is no number', () => {
    expect(timing('{ periodSeconds: "${PERIOD}" }')).toBeUndefined();
  });
});

test.each([
  ['httpGet', '{ httpGet: { port: 80 } }'],
  ['exec', '{ exec: { command: [x] } }'],
  [undefined, '{}'],
  [undefined, '{ httpGet: { port: 80 }, exec: { command: [x] } }'],
])('the handler is %s in %s', (kind, probe) => {
  expect(handlerOf(readContainer(`livenessProbe: ${probe}`).at('livenessProbe'))?.kind).toBe(kind);
});

const same = (liveness: string, readiness: string) =>
  asksTheSame(
    readContainer(
      `ports: [{ name: http, containerPort: 8080 }]\nlivenessProbe: ${liveness}\nreadinessProbe: ${readiness}`,
    ),
    'livenessProbe',
    'readinessProbe',
  );

test.each([
  ['{ httpGet: { path: /healthz, port: 8080 } }', '{ httpGet: { port: 8080, path: /healthz }, periodSeconds: 5 }'],
  ['{ httpGet: { path: /healthz, port: http } }', '{ httpGet: { path: /healthz, port: 8080 } }'],
  ['{ httpGet: { port: http } }', '{ httpGet: { path: /, port: http, scheme: HTTP } }'],
  ['{ tcpSocket: { port: 8080 } }', '{ tcpSocket: { port: http } }'],
  ['{ exec: { command: [a, b] } }', '{ exec: { command: [a, b] } }'],
  ['{ grpc: { port: 8080, service: x } }', '{ grpc: { port: 8080, service: x } }'],
])('%s asks what %s asks', (liveness, readiness) => {
  expect(same(liveness, readiness)).toBe(true);
});

test.each([
  ['{ httpGet: { path: /livez, port: http } }', '{ httpGet: { path: /readyz, port: http } }'],
  ['{ httpGet: { port: http } }', '{ httpGet: { port: http, scheme: HTTPS } }'],
  ['{ tcpSocket: { port: 8080 } }', '{ httpGet: { port: 8080 } }'],
  ['{ exec: { command: [a, b] } }', '{ exec: { command: [a] } }'],
  ['{ grpc: { port: 8080, service: x } }', '{ grpc: { port: 8080 } }'],
  ['{}', '{}'],
])('%s does not ask what %s asks', (liveness, readiness) => {
  expect(same(liveness, readiness)).toBe(false);
});
