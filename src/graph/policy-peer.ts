import type { Field } from '../documents/field.js';
import { readLabelSelector } from '../resources/labels.js';
import type { SelectorTarget } from './reference.js';

/** The label that every namespace carries: its name (Well-known labels, since 1.21). */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/**
 * The pods that an element of `from` or `to` means, where both their labels and their one namespace are written: a
 * `podSelector` alone means the policy's own namespace (API reference, NetworkPolicyPeer).
 */
export function peerTarget(peer: Field, policyNamespace: string | undefined): SelectorTarget | undefined {
  const selector = readLabelSelector(peer.at('podSelector'));
  if (!selector) return undefined;
  const namespaces = peer.at('namespaceSelector');
  if (!namespaces.exists) return { selector, namespace: policyNamespace };
  const name = namespaces.at('matchLabels', NAMESPACE_NAME).string;
  return name === undefined ? undefined : { selector, namespace: name };
}
