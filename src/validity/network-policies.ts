import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkFormat } from './name-formats.js';
import { checkRangeOfAddresses } from './network-address-checks.js';
import { isWithin, readRange } from './network-addresses.js';
import { MOST_OF_PORT, PORT_NAME } from './network-formats.js';
import { checkRange } from './number-range.js';
import { forbiddenField, invalidValue, quoted, requiredValue, tooLong } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Since when ranges of ports are validated, and not dropped. */
const PORT_RANGES_SINCE = 22;
const MOST_TYPES = 2;

/** NetworkPolicies: the ports and the peers of each rule (API reference, NetworkPolicySpec). */
export function* checkNetworkPolicy(policy: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = policy.at('spec');
  const rules = [...spec.at('ingress').items(), ...spec.at('egress').items()];
  for (const rule of rules) {
    for (const port of rule.at('ports').items()) yield* checkPort(port, minor);
    for (const list of ['from', 'to']) for (const peer of rule.at(list).items()) yield* checkPeer(peer, minor);
  }
  const types = spec.at('policyTypes');
  for (const type of types.items()) yield* checkChosen(type, ['Ingress', 'Egress']);
  if (types.items().length > MOST_TYPES)
    yield tooLong(types, `"policyTypes" takes "Ingress" and "Egress", and no more than two items.`);
}

function* checkPort(entry: Field, minor: number): Iterable<ShapeProblem> {
  const port = entry.at('port');
  const end = entry.at('endPort');
  yield* checkRange(port, 1, MOST_OF_PORT);
  yield* checkFormat(port, PORT_NAME);
  yield* checkChosen(entry.at('protocol'), ['TCP', 'UDP', 'SCTP']);
  if (!end.exists || minor < PORT_RANGES_SINCE || isPlaceholder(port.value)) return;
  if (port.number === undefined)
    yield invalidValue(end, '"endPort" needs a "port" that is a number, where the range begins.');
  else if (end.number !== undefined && end.number < port.number)
    yield invalidValue(end, `"endPort" is ${end.number}, below "port", ${port.number}.`);
  else yield* checkRange(end, 1, MOST_OF_PORT);
}

const PEERS = ['podSelector', 'namespaceSelector', 'ipBlock'];

function* checkPeer(peer: Field, minor: number): Iterable<ShapeProblem> {
  const named = PEERS.filter((name) => peer.at(name).exists);
  const block = peer.at('ipBlock');
  if (named.length === 0) {
    const isUnnamed = peer.entries().every(([, field]) => !field.exists);
    if (isUnnamed) yield requiredValue(peer, `A peer needs one of ${PEERS.map(quoted).join(', ')}.`);
  } else if (named.length > 1 && block.exists)
    yield forbiddenField(block, 'A peer with "ipBlock" cannot have selectors; make it two peers.');
  if (block.exists) yield* checkBlock(block, minor);
}

function* checkBlock(block: Field, minor: number): Iterable<ShapeProblem> {
  const cidr = block.at('cidr');
  if (cidr.value === '') return;
  yield* checkRangeOfAddresses(cidr, minor);
  const outer = readRange(cidr.string ?? '');
  for (const except of outer ? block.at('except').items() : []) {
    const faults = [...checkRangeOfAddresses(except, minor)];
    yield* faults;
    const inner = faults.length ? undefined : readRange(except.string ?? '');
    if (outer && inner && !isWithin(inner, outer))
      yield invalidValue(
        except,
        `${quoted(except.string ?? '')} is no smaller range inside ${quoted(cidr.string ?? '')}.`,
      );
  }
}
