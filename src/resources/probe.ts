import { type Field, isMap } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import type { Container } from './container.js';

export const PROBE_KINDS = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

/** The times of a probe in seconds, with the API server's defaults (API reference, Probe); 0 counts as unset. */
export interface ProbeTiming {
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  /** How many failures in a row it takes. */
  readonly failures: number;
}

/** Undefined where one of them is not final, or none that the API server takes. */
export function readTiming(probe: Field): ProbeTiming | undefined {
  const read = (key: string, fallback: number) => (probe.at(key).exists ? probe.at(key).number || fallback : fallback);
  const isKnown = TIMES.every((key) => !probe.at(key).exists || (probe.at(key).number ?? -1) >= 0);
  if (!isKnown) return undefined;
  return {
    initialDelay: read('initialDelaySeconds', 0),
    period: read('periodSeconds', 10),
    timeout: read('timeoutSeconds', 1),
    failures: read('failureThreshold', 3),
  };
}

const TIMES = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'failureThreshold'];

/** How many seconds of failures in a row a probe lets pass. */
export function tolerance({ period, failures }: ProbeTiming): number {
  return period * failures;
}

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

/** What a probe does; undefined where none or several things are written. */
export function handlerOf(probe: Field): { readonly kind: (typeof HANDLERS)[number]; readonly at: Field } | undefined {
  const [kind, ...others] = HANDLERS.filter((handler) => probe.at(handler).exists);
  return kind && !others.length && isMap(probe.at(kind).value) ? { kind, at: probe.at(kind) } : undefined;
}

/** Whether two probes of a container ask the same question, however often. */
export function asksTheSame(container: Container, first: ProbeKind, second: ProbeKind): boolean {
  const question = questionOf(container, first);
  return question !== undefined && question === questionOf(container, second);
}

function questionOf(container: Container, probe: ProbeKind): string | undefined {
  const handler = handlerOf(container.at(probe));
  if (!handler) return undefined;
  const { kind, at } = handler;
  if (kind === 'exec') return jsonText([kind, at.at('command').value]);
  const port = portNumber(container, at.at('port').value);
  const path = at.at('path').value ?? '/';
  return jsonText([
    kind,
    port,
    at.at('host').value,
    kind === 'httpGet' ? path : at.at('service').value,
    at.at('scheme').value ?? 'HTTP',
  ]);
}

/** The number of a port that is named; anything else as it is. */
function portNumber(container: Container, port: unknown): unknown {
  const named = container
    .at('ports')
    .items()
    .find((declared) => declared.at('name').value === port);
  return (typeof port === 'string' && named?.at('containerPort').value) || port;
}
