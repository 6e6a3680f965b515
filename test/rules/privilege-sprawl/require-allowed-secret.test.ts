import rule from '../../../src/rules/privilege-sprawl/require-allowed-secret.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const envFrom = (name: string, kind = 'secretRef') => `      envFrom: [{ ${kind}: { name: ${name} } }]\n`;
const SITE = { allowedSecrets: ['shop-*'] };

testRule(rule, {
  valid: [
    { name: 'an allowed Secret', yaml: podWith({ container: envFrom('shop-db') }), site: SITE },
    { name: 'a ConfigMap', yaml: podWith({ container: envFrom('other', 'configMapRef') }), site: SITE },
    { name: 'a site without a list', yaml: podWith({ container: envFrom('other') }) },
  ],
  invalid: [
    {
      name: 'another in the environment',
      yaml: podWith({ container: envFrom('other') }),
      site: SITE,
      at: ['name: other'],
      message: ['Pod "orders" uses Secret "other"'],
    },
    {
      name: 'another as a volume',
      yaml: podWith({ spec: '  volumes: [{ name: a, secret: { secretName: other } }]\n' }),
      site: SITE,
      at: ['secretName: other'],
    },
    {
      name: 'another to pull with',
      yaml: podWith({ spec: '  imagePullSecrets: [{ name: other }]\n' }),
      site: SITE,
      at: ['name: other'],
    },
  ],
});
