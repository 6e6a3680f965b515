import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from './resource.js';

/** What a policy governs, as `policyTypes` writes it. */
export type Direction = 'Ingress' | 'Egress';

/** A NetworkPolicy as network plugins read it. */
export class NetworkPolicy {
  readonly #rules = new Map<Direction, readonly PolicyRule[]>();

  constructor(readonly resource: Resource) {}

  get name(): string {
    return this.resource.name;
  }

  /** The rules of one direction, whether or not `policyTypes` makes them count. */
  written(direction: Direction): Field {
    return this.resource.at('spec', direction === 'Ingress' ? 'ingress' : 'egress');
  }

  /**
   * Whether the pods that it selects are closed in this direction, but for what rules allow. Without `policyTypes` it
   * governs ingress, and egress where it has egress rules (API reference, NetworkPolicySpec).
   */
  isolates(direction: Direction): boolean {
    const types = this.resource.at('spec', 'policyTypes').items();
    if (types.length) return types.some(({ value }) => value === direction || isPlaceholder(value));
    return direction === 'Ingress' || this.written('Egress').items().length > 0;
  }

  /** The rules that count in a direction; none where it does not govern it. */
  rules(direction: Direction): readonly PolicyRule[] {
    const rules = this.#rules.get(direction) ?? this.#readRules(direction);
    this.#rules.set(direction, rules);
    return rules;
  }

  #readRules(direction: Direction): readonly PolicyRule[] {
    if (!this.isolates(direction)) return [];
    return this.written(direction)
      .items()
      .map((field) => new PolicyRule(field, direction));
  }
}

/** One element of `ingress` or `egress`: it allows what both its peers and its ports match. */
export class PolicyRule {
  /** `from` or `to`. */
  readonly peers: Field;
  readonly ports: Field;

  constructor(
    readonly field: Field,
    direction: Direction,
  ) {
    this.peers = field.at(direction === 'Ingress' ? 'from' : 'to');
    this.ports = field.at('ports');
  }

  /** Whether it names no peer, and so means every address (API reference, NetworkPolicyIngressRule). */
  get allowsAnyPeer(): boolean {
    return isAbsentOrEmptyList(this.peers);
  }

  get allowsAnyPort(): boolean {
    return isAbsentOrEmptyList(this.ports);
  }

  /**
   * Whether it lets a connection to this port of a pod through, whoever the peer is; a port that cannot be judged counts
   * as allowed.
   *
   * @param names what the pod calls the port.
   */
  allowsPort(port: number, protocol: string, names: readonly string[] = []): boolean {
    return this.allowsAnyPort || this.ports.items().some((entry) => allows(entry, port, protocol, names));
  }
}

function allows(entry: Field, port: number, protocol: string, names: readonly string[]): boolean {
  const { value } = entry.at('port');
  const allowed = entry.at('protocol').value ?? 'TCP';
  if (isPlaceholder(value) || isPlaceholder(allowed)) return true;
  if (allowed !== protocol) return false;
  if (typeof value === 'string') return names.includes(value);
  if (typeof value !== 'number') return true;
  return value === port || (value < port && port <= (entry.at('endPort').number ?? value));
}

function isAbsentOrEmptyList({ value }: Field): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Whether a peer is every address (`0.0.0.0/0` with nothing taken out) or every pod of the cluster. */
export function isEverywhere(peer: Field): boolean {
  const block = peer.at('ipBlock');
  if (block.exists) return isWholeRange(block.at('cidr').value) && !block.at('except').items().length;
  const pods = peer.at('podSelector');
  return isEmptyMap(peer.at('namespaceSelector')) && (!pods.exists || isEmptyMap(pods));
}

/** Whether an address range is all of IPv4 or all of IPv6. */
export function isWholeRange(cidr: unknown): boolean {
  return cidr === '0.0.0.0/0' || cidr === '::/0';
}

function isEmptyMap({ value }: Field): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
