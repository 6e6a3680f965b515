import { ingressClass } from './ingress-class.js';
import type { Resource } from './resource.js';

/**
 * Annotations by which a controller or something before it serves TLS although the Ingress has no `tls` section.
 *
 * Source: documentation of the AWS, GKE, Azure, Traefik, ingress-nginx, Kong and OpenShift controllers.
 */
const TLS_ANNOTATIONS: Readonly<Record<string, RegExp>> = {
  'alb.ingress.kubernetes.io/certificate-arn': /./,
  'alb.ingress.kubernetes.io/listen-ports': /HTTPS/,
  'networking.gke.io/managed-certificates': /./,
  'networking.gke.io/certmap': /./,
  'ingress.gcp.kubernetes.io/pre-shared-cert': /./,
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate': /./,
  'kubernetes.azure.com/tls-cert-keyvault-uri': /./,
  'traefik.ingress.kubernetes.io/router.tls': /^true$/,
  'traefik.ingress.kubernetes.io/router.tls.certresolver': /./,
  'traefik.ingress.kubernetes.io/router.entrypoints': /websecure|https/,
  'traefik.ingress.kubernetes.io/router.middlewares': /redirect/,
  'nginx.ingress.kubernetes.io/ssl-passthrough': /^true$/,
  'nginx.ingress.kubernetes.io/force-ssl-redirect': /^true$/,
  'haproxy.org/ssl-passthrough': /^true$/,
  'haproxy-ingress.github.io/ssl-passthrough': /^true$/,
  'konghq.com/protocols': /^https$/,
  'route.openshift.io/termination': /./,
};

/** Controllers that always serve TLS, with certificates of their own. */
const TLS_CLASSES: ReadonlySet<string> = new Set(['tailscale', 'cloudflare-tunnel', 'cloudflare', 'ngrok']);

/** Whether TLS is served for an Ingress by other means than its `tls` section. */
export function isTlsServedElsewhere(ingress: Resource): boolean {
  const annotations = ingress.at('metadata', 'annotations').entries();
  const isAnnotated = annotations.some(
    ([key, { string }]) => Object.hasOwn(TLS_ANNOTATIONS, key) && TLS_ANNOTATIONS[key]?.test(string ?? ''),
  );
  return isAnnotated || TLS_CLASSES.has(ingressClass(ingress) ?? '');
}
