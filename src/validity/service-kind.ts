import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';

/** What decides which fields a Service can have. */
export interface ServiceKind {
  /** The type after defaulting; undefined where it is not final or none that exists. */
  readonly type: string | undefined;
  /** Whether it has no virtual address, as far as is written. */
  readonly isHeadless: boolean;
}

const TYPES: readonly unknown[] = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];

export function readServiceKind(spec: Field): ServiceKind {
  const { value } = spec.at('type');
  const written = value === undefined || value === '' ? 'ClusterIP' : value;
  const type = TYPES.includes(written) ? String(written) : undefined;
  const addresses = spec.at('clusterIPs').items();
  const isHeadless = spec.at('clusterIP').value === 'None' || addresses[0]?.value === 'None' || isOpen(spec);
  return { type, isHeadless };
}

/** Whether the address comes from elsewhere, so that it may be none. */
function isOpen(spec: Field): boolean {
  return isPlaceholder(spec.at('clusterIP').value);
}
