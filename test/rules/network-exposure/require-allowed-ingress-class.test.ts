import rule from '../../../src/rules/network-exposure/require-allowed-ingress-class.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (annotations: string, spec: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web${annotations} }
spec: { ${spec} }
`;
const OLD = ', annotations: { kubernetes.io/ingress.class: public }';
const SITE = { allowedIngressClasses: ['internal'] };

testRule(rule, {
  valid: [
    { name: 'a class that is served', yaml: ingress('', 'ingressClassName: internal'), site: SITE },
    { name: 'the default', yaml: ingress('', ''), site: SITE },
    { name: 'a site without a list', yaml: ingress('', 'ingressClassName: public') },
    {
      name: 'a served class that wins over an annotation',
      yaml: ingress(OLD, 'ingressClassName: internal'),
      site: SITE,
    },
  ],
  invalid: [
    {
      name: 'another class',
      yaml: ingress('', 'ingressClassName: public'),
      site: SITE,
      at: ['ingressClassName: public'],
      message: ['class "public", which the site does not serve'],
    },
    { name: 'the annotation', yaml: ingress(OLD, ''), site: SITE, at: ['kubernetes.io/ingress.class: public'] },
    {
      name: 'a class that begins alike',
      yaml: ingress('', 'ingressClassName: internal2'),
      site: SITE,
      at: ['ingressClassName: internal2'],
    },
  ],
});
