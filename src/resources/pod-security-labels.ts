import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

const PREFIX = 'pod-security.kubernetes.io/';

/** A label of a Namespace that Pod Security Admission reads, or looks as if it did. */
export interface PodSecurityLabel {
  /** `enforce`, `warn-version`; what stands behind the prefix. */
  readonly name: string;
  readonly at: Field;
  /** What it takes; undefined where Pod Security Admission knows no such label. */
  readonly takes: 'level' | 'version' | undefined;
}

/** Source: Kubernetes documentation, Pod Security Admission, labels for namespaces. */
export function podSecurityLabels(namespace: Resource): PodSecurityLabel[] {
  return namespace
    .at('metadata', 'labels')
    .entries()
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, at]) => ({ name: key.slice(PREFIX.length), at, takes: KNOWN.get(key.slice(PREFIX.length)) }));
}

/** The label by which a Namespace enforces a level, whether or not it is written. */
export function enforceLabel(namespace: Resource): Field {
  return namespace.at('metadata', 'labels', `${PREFIX}enforce`);
}

const KNOWN: ReadonlyMap<string, 'level' | 'version'> = new Map([
  ['enforce', 'level'],
  ['audit', 'level'],
  ['warn', 'level'],
  ['enforce-version', 'version'],
  ['audit-version', 'version'],
  ['warn-version', 'version'],
]);

/** The levels of the Pod Security Standards. */
export const POD_SECURITY_LEVELS: readonly string[] = ['privileged', 'baseline', 'restricted'];

/** `latest`, or a minor release as `v1.36`. */
export const POD_SECURITY_VERSION = /^(?:latest|v1\.(?:0|[1-9]\d*))$/;
