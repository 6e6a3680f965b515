import { isOutside } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedIngressClasses`; without a class the default one serves (Ingress, Ingress class). */
export default defineRule({
  id: 'require-allowed-ingress-class',
  title: 'Ingresses name only classes that the site serves',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'An Ingress of a class that nobody serves is never answered, and one of the wrong class may open to the internet what is meant for inside.',
  equivalents: ['kyverno/other/restrict-ingress-classes'],
  fixable: false,
  scope: 'resource',
  kinds: ['networking.k8s.io/Ingress', 'extensions/Ingress'],

  *check({ resource, site }) {
    const field = resource.at('spec', 'ingressClassName');
    const at = field.exists ? field : resource.at('metadata', 'annotations', 'kubernetes.io/ingress.class');
    if (!isOutside(at.value, site.allowedIngressClasses)) return;
    yield { at, message: `Ingress "${resource.name}" asks for class "${at.value}", which the site does not serve.` };
  },
});
