import type { Finding } from './finding.js';

/** What makes a finding the same one tomorrow, whatever else has moved: neither its message nor its lines are in it. */
export interface Fingerprint {
  readonly rule: string;
  /** The object, without the version of its API: `apps/Deployment shop/web`. */
  readonly object: string;
  /** The place in the object, with elements of lists by name. */
  readonly path: string;
}

/** Undefined for a finding about no object: text that could not be read, or a rule that failed. */
export function fingerprintOf({ rule, resource, path, anchor = path }: Finding): Fingerprint | undefined {
  const { apiVersion, kind, namespace, name } = resource;
  if (!kind || !name || rule.startsWith('internal/')) return undefined;
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash + 1);
  return { rule, object: `${group}${kind} ${namespace ? `${namespace}/` : ''}${name}`, path: anchor };
}

/** The fingerprint as one text: equal texts are equal findings. */
export function fingerprintText({ rule, object, path }: Fingerprint): string {
  return JSON.stringify([object, path, rule]);
}
