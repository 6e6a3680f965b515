import type { Resource } from './resource.js';

/** The class that an Ingress asks for, by field or by the annotation that came before it. */
export function ingressClass(ingress: Resource): string | undefined {
  return ingress.at('spec', 'ingressClassName').string ?? ingress.annotation('kubernetes.io/ingress.class');
}
