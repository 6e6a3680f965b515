import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { ingressClass } from './ingress-class.js';
import type { Resource } from './resource.js';

/** A path of a host that an Ingress asks for. */
export interface IngressClaim {
  readonly ingress: Resource;
  /** The element of `paths`. */
  readonly field: Field;
  /** In small letters; empty where the rule is for every host. */
  readonly host: string;
  readonly path: string;
}

/** The paths that an Ingress claims for itself; a canary shares those of another one. */
export function ingressClaims(ingress: Resource): readonly IngressClaim[] {
  if (ingress.annotation('nginx.ingress.kubernetes.io/canary') === 'true') return [];
  const rules = ingress.at('spec', 'rules').items();
  const claims = rules.flatMap((rule) => {
    const host = (rule.at('host').string ?? '').toLowerCase();
    const fields = rule.at('http', 'paths').items();
    return fields.map((field) => ({ ingress, field, host, path: field.at('path').string ?? '/' }));
  });
  return claims.filter(({ host, path, field }) => !isPlaceholder(host) && !isPlaceholder(path) && !isAction(field));
}

/** What two claims must have in common to be in each other's way. */
export function claimKey({ ingress, field, host, path }: IngressClaim): string {
  const entrypoints = ingress.annotation('traefik.ingress.kubernetes.io/router.entrypoints');
  return JSON.stringify([ingressClass(ingress), entrypoints, host, path, field.at('pathType').string]);
}

/** Such a backend of the AWS controller redirects, and stands before the real one on purpose. */
function isAction(field: Field): boolean {
  const ports = [field.at('backend', 'service', 'port', 'name'), field.at('backend', 'servicePort')];
  return ports.some(({ value }) => value === 'use-annotation');
}
