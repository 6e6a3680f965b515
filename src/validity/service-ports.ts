import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, QUALIFIED_NAME } from './name-formats.js';
import { checkPortOrName, MOST_OF_PORT, repeated } from './network-formats.js';
import { checkRange } from './number-range.js';
import { duplicateValue, forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';
import type { ServiceKind } from './service-kind.js';

/** The ports that nodes open for Services, unless the cluster has a range of its own. */
const LEAST_NODE_PORT = 30_000;
const MOST_NODE_PORT = 32_767;

/** Since when an application protocol is validated, and not dropped. */
const APP_PROTOCOL_SINCE = 19;

/** The ports of a Service: each by itself, and beside each other (API reference, ServicePort). */
export function* checkServicePorts(
  spec: Field,
  { type, isHeadless }: ServiceKind,
  minor: number,
): Iterable<ShapeProblem> {
  const list = spec.at('ports');
  const ports = list.items();
  const isNeeded = spec.exists && !isHeadless && type !== 'ExternalName' && type !== undefined;
  if (isNeeded && isEmptyList(list))
    yield requiredValue(list, 'A Service with an address of its own needs "ports" with at least one port.');
  for (const port of ports) yield* checkPort(port, minor);
  yield* checkPortNames(ports);
  yield* checkRepeatedPorts(ports);
  yield* checkNodePorts(ports, type);
}

export function isEmptyList({ value }: Field): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function* checkPort(port: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(port.at('name'), DNS_LABEL);
  if (port.at('port').number !== undefined) yield* checkRange(port.at('port'), 1, MOST_OF_PORT);
  const target = port.at('targetPort');
  if (target.value !== 0 && target.value !== '') yield* checkPortOrName(target);
  if (minor >= APP_PROTOCOL_SINCE) yield* checkFormat(port.at('appProtocol'), QUALIFIED_NAME);
}

/** Where there are several ports, each needs a name, and a name of its own. */
export function* checkPortNames(ports: readonly Field[]): Iterable<ShapeProblem> {
  const names = ports.map((port) => port.at('name'));
  for (const name of ports.length > 1 ? names : []) {
    if (name.value === undefined || name.value === '')
      yield requiredValue(name, 'Each of several ports needs a "name".');
  }
  for (const name of repeated(names.filter(({ value }) => value !== '')))
    yield duplicateValue(
      name,
      `Another port is called ${quoted(name.string ?? '')} already; each needs a name of its own.`,
    );
}

function* checkRepeatedPorts(ports: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const port of ports) {
    const protocol = protocolOf(port);
    const number = port.at('port').number;
    if (number === undefined || protocol === undefined) continue;
    const key = `${number}/${protocol}`;
    if (seen.has(key)) yield duplicateValue(port, `Port ${number} of ${protocol} stands in "ports" twice.`);
    seen.add(key);
  }
}

function* checkNodePorts(ports: readonly Field[], type: string | undefined): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const port of ports) {
    const field = port.at('nodePort');
    const number = field.number;
    if (!number) continue;
    if (type === 'ClusterIP') {
      yield forbiddenField(
        field,
        'A Service of the type "ClusterIP" has no "nodePort"; "NodePort" and "LoadBalancer" have.',
      );
      continue;
    }
    if (type === 'NodePort' || type === 'LoadBalancer') yield* checkNodePort(field);
    const key = `${number}/${protocolOf(port)}`;
    if (seen.has(key)) yield duplicateValue(field, `The node port ${number} stands in "ports" twice.`);
    seen.add(key);
  }
}

function protocolOf(port: Field): string | undefined {
  const { value } = port.at('protocol');
  if (value === undefined || value === '') return 'TCP';
  return typeof value === 'string' && !isPlaceholder(value) ? value : undefined;
}

/**
 * A port of nodes beyond the range that clusters have by default. It is not refused for certain: another range may be set,
 * and a dry run looks at no range.
 */
export function* checkNodePort(field: Field): Iterable<ShapeProblem> {
  const { number } = field;
  if (!number || (number >= LEAST_NODE_PORT && number <= MOST_NODE_PORT)) return;
  const message = `${fieldNameFirst(field)} is ${number}; unless a cluster has another range, it takes ${LEAST_NODE_PORT} to ${MOST_NODE_PORT}.`;
  const isPort = number >= 1 && number <= MOST_OF_PORT;
  yield { ...invalidValue(field, message), rejected: !isPort && field.key === 'healthCheckNodePort' };
}
