import rule from '../../../src/rules/fragile-rollouts/require-site-annotation.js';
import { testRule } from '../../support/test-rule.js';

const object = (metadata: string, kind = 'ConfigMap') => `apiVersion: v1
kind: ${kind}
metadata:
  name: settings
${metadata}`;
const SITE = { requiredAnnotations: { owner: 'team-*', tier: '*' } };

testRule(rule, {
  valid: [
    { name: 'both', yaml: object('  annotations: { owner: team-a, tier: front }\n'), site: SITE },
    { name: 'a value that is not final', yaml: object('  annotations: { owner: "${TEAM}", tier: x }\n'), site: SITE },
    { name: 'a site that requires none', yaml: object('') },
  ],
  invalid: [
    {
      name: 'none',
      yaml: object(''),
      site: SITE,
      at: ['metadata', 'metadata'],
      message: ['ConfigMap "settings" has no annotation "owner"', 'no annotation "tier"'],
    },
    {
      name: 'a value that does not fit',
      yaml: object('  annotations: { owner: me, tier: front }\n'),
      site: SITE,
      at: ['owner: me'],
      message: ['"me" as annotation "owner", which does not fit "team-*"'],
    },
    {
      name: 'an empty value',
      yaml: object('  annotations: { owner: team-a, tier: "" }\n'),
      site: SITE,
      at: ['tier: ""'],
    },
    {
      name: 'a kind of another project',
      yaml: object('  annotations: { owner: team-a }\n').replace('v1', 'example.com/v1'),
      site: SITE,
      at: ['annotations'],
    },
  ],
});
