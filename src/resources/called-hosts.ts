import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Container } from './container.js';

/** A host that the kubelet calls for a container, instead of the pod. */
export interface CalledHost {
  /** The probe or hook: `livenessProbe`, `preStop`. */
  readonly caller: string;
  readonly at: Field;
  readonly host: string;
}

const CALLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

/** The hosts that probes and lifecycle hooks name (API reference, HTTPGetAction, TCPSocketAction); final values only. */
export function calledHosts(container: Container): CalledHost[] {
  return CALLERS.flatMap((path) =>
    ['httpGet', 'tcpSocket'].flatMap((action) => {
      const at = container.at(...path, action, 'host');
      return at.string && !isPlaceholder(at.string) ? [{ caller: path.at(-1) ?? '', at, host: at.string }] : [];
    }),
  );
}
