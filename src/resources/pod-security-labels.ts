import type { Field } from '../documents/field.js';
import type { PodSecurityLevel } from '../findings/pod-security.js';
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

/** What a Namespace enforces: a level that refuses anything, and the minor release of its standard where one is pinned. */
export interface EnforcedLevel {
  readonly level: Exclude<PodSecurityLevel, 'privileged'>;
  readonly version: number | undefined;
}

/** Undefined where it enforces nothing, or nothing that is known here. */
export function enforcedLevel(namespace: Resource): EnforcedLevel | undefined {
  const level = (['baseline', 'restricted'] as const).find((candidate) => candidate === enforceLabel(namespace).string);
  const pinned = namespace.at('metadata', 'labels', `${PREFIX}enforce-version`).string ?? 'latest';
  if (!level || !POD_SECURITY_VERSION.test(pinned)) return undefined;
  return { level, version: pinned === 'latest' ? undefined : Number(pinned.slice('v1.'.length)) };
}

const KNOWN: ReadonlyMap<string, 'level' | 'version'> = new Map([
  ['enforce', 'level'],
  ['audit', 'level'],
  ['warn', 'level'],
  ['enforce-version', 'version'],
  ['audit-version', 'version'],
  ['warn-version', 'version'],
]);

/** `latest`, or a minor release as `v1.36`. */
export const POD_SECURITY_VERSION = /^(?:latest|v1\.(?:0|[1-9]\d*))$/;
