import { defineRule } from '../rule.js';

const INGRESS_NGINX = /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|nginx-ingress-controller)(?:[:@]|$)/;

/** Releases and security fixes of ingress-nginx ended in March 2026 (Kubernetes blog, Ingress NGINX Retirement). */
export default defineRule({
  id: 'no-retired-ingress-controller',
  title: 'The ingress controller still receives security fixes',
  severity: 'warning',
  modes: ['network-exposure', 'insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ingress-controllers',
  rationale:
    'The controller faces the internet and reads Secrets of the whole cluster; the holes that are found in ingress-nginx from now on stay open. Ingress objects as such are not flagged: other controllers serve them.',
  equivalents: ['kubescape/C-0292', 'kubescape/C-0059'],
  fixable: false,
  scope: 'container',
  roles: ['regular'],

  *check({ container }) {
    const image = container.at('image');
    if (image.string && INGRESS_NGINX.test(image.string)) {
      yield {
        at: image,
        message: `Container "${container.name}" runs ingress-nginx, which receives no more security fixes.`,
      };
    }
  },
});
